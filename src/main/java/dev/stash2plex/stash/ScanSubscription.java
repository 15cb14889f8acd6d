package dev.stash2plex.stash;

import dev.stash2plex.config.StashSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Hears from Stash when a scan or a clean-up of its library is done: `scanCompleteSubscribe`, by the protocol
/// `graphql-transport-ws` on a websocket at `/graphql`. It is there for speed only; where no websocket can be had,
/// changes are found by asking.
///
/// The JDK's client is used, since Helidon's websocket client is not published for 4.5.0.
final class ScanSubscription implements AutoCloseable {
    private static final System.Logger LOGGER = System.getLogger(ScanSubscription.class.getName());
    private static final String PROTOCOL = "graphql-transport-ws";
    private static final String INIT = "{\"type\":\"connection_init\",\"payload\":{}}";
    private static final String SUBSCRIBE =
            "{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"query\":\"subscription{scanCompleteSubscribe}\"}}";
    private static final String PING = "{\"type\":\"ping\"}";
    private static final String PONG = "{\"type\":\"pong\"}";
    private static final Duration PING_EVERY = Duration.ofSeconds(25);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private final StashSettings settings;
    private final Runnable listener;
    private final Thread thread;
    private CompletableFuture<?> sent = CompletableFuture.completedFuture("nothing");

    /// @param listener called after each scan, on a thread that must not be held up
    ScanSubscription(StashSettings settings, Runnable listener) {
        this.settings = settings;
        this.listener = listener;
        this.thread = Thread.ofVirtual().name("scan-subscription").start(this::run);
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void run() {
        try (var client = HttpClient.newBuilder()
                .connectTimeout(CONNECT_TIMEOUT)
                .proxy(HttpClient.Builder.NO_PROXY)
                .build()) {
            while (true) {
                listenOnce(client);
                Thread.sleep(RETRY_AFTER);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Returns when the websocket cannot be had or is closed.
    private void listenOnce(HttpClient client) throws InterruptedException {
        var ended = new CompletableFuture<Void>();
        var builder =
                client.newWebSocketBuilder().connectTimeout(CONNECT_TIMEOUT).subprotocols(PROTOCOL);
        settings.apiKey().ifPresent(key -> builder.header("ApiKey", key));
        try {
            WebSocket socket =
                    builder.buildAsync(address(), new Listener(ended)).join();
            try {
                send(socket, INIT).join();
                while (!isOver(ended)) {
                    send(socket, PING).join();
                }
            } finally {
                socket.abort();
            }
        } catch (CompletionException e) {
            LOGGER.log(System.Logger.Level.DEBUG, "no subscription to scans of Stash", e);
        }
    }

    private static boolean isOver(CompletableFuture<Void> ended) throws InterruptedException {
        try {
            ended.get(PING_EVERY.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return true;
        }
    }

    /// The JDK's websocket refuses a text while the one before it is on its way.
    private synchronized CompletableFuture<?> send(WebSocket socket, String text) {
        sent = sent.handle((any, failure) -> socket).thenCompose(open -> open.sendText(text, true));
        return sent;
    }

    private URI address() {
        String url = settings.url().toString();
        return URI.create("ws" + url.substring("http".length()) + "/graphql");
    }

    private final class Listener implements WebSocket.Listener {
        private final CompletableFuture<Void> ended;
        private final StringBuilder message = new StringBuilder();

        Listener(CompletableFuture<Void> ended) {
            this.ended = ended;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            message.append(part);
            socket.request(1);
            if (!last) {
                return null;
            }
            String text = message.toString();
            message.setLength(0);
            return answer(socket, text);
        }

        private @Nullable CompletionStage<?> answer(WebSocket socket, String text) {
            if (text.contains("\"connection_ack\"")) {
                return send(socket, SUBSCRIBE);
            }
            if (text.contains("\"ping\"")) {
                return send(socket, PONG);
            }
            if (text.contains("\"next\"")) {
                listener.run();
            }
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            ended.complete(null);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            ended.complete(null);
        }
    }
}
