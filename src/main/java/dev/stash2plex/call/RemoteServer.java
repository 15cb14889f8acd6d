package dev.stash2plex.call;

import dev.stash2plex.call.CallFailure.TooLarge;
import dev.stash2plex.call.CallFailure.Unreachable;
import dev.stash2plex.problem.Problem;
import dev.stash2plex.time.Time;
import io.helidon.common.socket.SocketOptions;
import io.helidon.common.tls.Tls;
import io.helidon.http.HeaderName;
import io.helidon.http.encoding.ContentEncodingContext;
import io.helidon.webclient.api.HttpClientRequest;
import io.helidon.webclient.api.HttpClientResponse;
import io.helidon.webclient.api.Proxy;
import io.helidon.webclient.api.WebClient;
import io.helidon.webclient.http1.Http1Client;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;

/// A server that is asked over HTTP. The answer never leaves the call that owns it.
///
/// Nagle's algorithm is switched off, which Helidon leaves on: a request goes out in two pieces, and the second would
/// wait until the server acknowledges the first, up to 40 ms.
///
/// Redirects are not followed: Stash redirects to its login page, and Helidon would forward the key elsewhere. So what
/// goes with each request, keys and passwords, goes to the host of the address and to no other.
public final class RemoteServer implements AutoCloseable {
    private static final System.Logger LOGGER = System.getLogger(RemoteServer.class.getName());
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);

    private final Caller caller;
    private final WebClient client;
    private final Connections connections;
    private final AtomicBoolean saidTooLarge = new AtomicBoolean();
    private final String name;
    private final String prefix;
    private final Map<HeaderName, String> always;

    /// @param name of the server, for the log
    /// @param url the address, with a path where the server lives below one
    /// @param timeout for one exchange as a whole
    /// @param places how many exchanges of each class of work there may be at once
    /// @param always headers that go with each request, to this server alone
    /// @param tls whom to trust, if not just the system's authorities
    public RemoteServer(
            Time time,
            String name,
            URI url,
            Duration timeout,
            Map<Work, Integer> places,
            Map<HeaderName, String> always,
            Optional<SSLContext> tls) {
        this.caller = new Caller(time, timeout, places);
        this.name = name;
        this.prefix = url.getRawPath();
        this.always = Map.copyOf(always);
        var builder = WebClient.builder()
                .baseUri(url.getScheme() + "://" + url.getRawAuthority())
                .connectTimeout(CONNECT_TIMEOUT)
                .readTimeout(timeout)
                .socketOptions(SocketOptions.builder().tcpNoDelay(true).build())
                .followRedirects(false)
                .proxy(Proxy.noProxy())
                .shareConnectionCache(false)
                .sendExpectContinue(false)
                .contentEncoding(ContentEncodingContext.builder()
                        .contentEncodingsDiscoverServices(false)
                        .build());
        tls.ifPresent(context -> builder.tls(Tls.builder().sslContext(context).build()));
        this.client = builder.build();
        this.connections = new Connections(
                client,
                url,
                places.values().stream().mapToInt(Integer::intValue).sum());
    }

    /// Asks, and makes something of the answer.
    ///
    /// @param portion of memory, to which the answer is charged; the caller closes it
    /// @throws CallException for whatever goes wrong
    public <T> T execute(Request request, Errand errand, Portion portion, ResponseHandler<T> handler) {
        try {
            return caller.call(errand, () -> exchange(request, portion, handler));
        } catch (CallException e) {
            if (e.failure() instanceof TooLarge && !saidTooLarge.getAndSet(true)) {
                LOGGER.log(
                        System.Logger.Level.WARNING,
                        "a server answers more than can be meant; this is said once",
                        Map.of("server", name, "path", request.path(), "problem", String.valueOf(e.getMessage())));
            }
            throw e;
        }
    }

    /// How busy the way to it is.
    public Traffic traffic() {
        return caller;
    }

    @Override
    public void close() {
        caller.close();
        connections.close();
        client.closeResource();
    }

    /// A connection whose answer was not read to its end, for whatever reason, is closed before anybody else can get
    /// it.
    private <T> T exchange(Request request, Portion portion, ResponseHandler<T> handler) throws IOException {
        portion.restart();
        var connection = connections.take();
        try (HttpClientResponse incoming = send(request, connection)) {
            boolean whole = false;
            try {
                var response = new Response(incoming, connection, portion);
                T result = handler.handle(response);
                whole = response.isReadToItsEnd();
                return result;
            } finally {
                if (!whole) {
                    connection.closeResource();
                }
            }
        }
    }

    /// Without the version, Helidon would open a TLS connection of its own to ask for it, and use that.
    private HttpClientResponse send(Request request, Connection connection) {
        try {
            HttpClientRequest outgoing = client.method(request.method())
                    .protocolId(Http1Client.PROTOCOL_ID)
                    .path(prefix + request.path())
                    .connection(connection);
            request.query().forEach(outgoing::queryParam);
            always.forEach(outgoing::header);
            request.headers().forEach(outgoing::header);
            return request.body().length == 0 ? outgoing.request() : outgoing.submit(request.body());
        } catch (RuntimeException | Error e) {
            connection.closeResource();
            if (connection.speaksTls()) {
                throw new CallException(new Unreachable(Problem.NEEDS_TLS, ""), e);
            }
            throw e;
        }
    }
}
