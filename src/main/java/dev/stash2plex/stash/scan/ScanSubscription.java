package dev.stash2plex.stash.scan;

import dev.stash2plex.config.StashSettings;
import dev.stash2plex.stash.server.StashAccess;
import dev.stash2plex.time.Time;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;

/// Hears from Stash when a scan or a clean-up of its library is done: `scanCompleteSubscribe`, by the protocol
/// `graphql-transport-ws` on a websocket at `/graphql`. It is there for speed only; where no websocket can be had,
/// changes are found by asking.
///
/// The JDK's client is used: it hands a frame on as its bytes come, however long the frame says it is, and reads
/// nothing that is not asked for.
public final class ScanSubscription implements AutoCloseable {
    private static final System.Logger LOGGER = System.getLogger(ScanSubscription.class.getName());
    private static final String PROTOCOL = "graphql-transport-ws";
    private static final Duration PING_EVERY = Duration.ofSeconds(25);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    /// For the handshake, for a message to be taken, and for the end.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final URI address;
    private final StashAccess access;
    private final Optional<SSLContext> tls;
    private final Runnable listener;
    private final Time time;
    private final Thread thread;
    private boolean saidBroken;

    /// @param listener called after each scan, on a thread that must not be held up
    public ScanSubscription(StashSettings settings, Runnable listener, Time time) {
        this.address = address(settings.url());
        this.access = new StashAccess(settings);
        this.tls = access.tls();
        this.listener = listener;
        this.time = time;
        this.thread = time.start("scan-subscription", this::run);
    }

    /// Ends the connection and the thread.
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (true) {
                listenOnce();
                time.sleep(RETRY_AFTER);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Returns when the websocket cannot be had or has ended. Each has a client of its own, which ends with it: a
    /// handshake that is answered without end would go on in a shared one.
    private void listenOnce() throws InterruptedException {
        var client = client();
        try {
            var messages = new ScanMessages(listener);
            var builder = client.newWebSocketBuilder().connectTimeout(PATIENCE).subprotocols(PROTOCOL);
            access.headers().forEach((name, value) -> builder.header(name.defaultCase(), value));
            WebSocket socket = builder.buildAsync(address, messages).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            try {
                listen(socket, messages);
            } finally {
                socket.abort();
            }
        } catch (ExecutionException | TimeoutException e) {
            LOGGER.log(System.Logger.Level.DEBUG, "no subscription to scans of Stash", e);
        } finally {
            client.shutdownNow();
        }
    }

    private HttpClient client() {
        var builder = HttpClient.newBuilder().connectTimeout(PATIENCE).proxy(HttpClient.Builder.NO_PROXY);
        tls.ifPresent(builder::sslContext);
        return builder.build();
    }

    /// Until the socket has ended, or takes no more.
    private void listen(WebSocket socket, ScanMessages messages)
            throws InterruptedException, ExecutionException, TimeoutException {
        messages.open(socket).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        while (!messages.hasEndedWithin(PING_EVERY)) {
            messages.ping(socket).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        }
        messages.breach().ifPresent(this::sayOnce);
    }

    private void sayOnce(String breach) {
        if (!saidBroken) {
            saidBroken = true;
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    "the websocket of Stash was closed, tried again every " + RETRY_AFTER + "; this is said once",
                    Map.of("reason", breach));
        }
    }

    private static URI address(URI stash) {
        return URI.create("ws" + stash.toString().substring("http".length()) + "/graphql");
    }
}
