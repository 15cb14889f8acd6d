package dev.stash2plex.call;

import dev.stash2plex.time.Time;
import io.helidon.common.socket.SocketOptions;
import io.helidon.http.HeaderName;
import io.helidon.http.encoding.ContentEncodingContext;
import io.helidon.webclient.api.HttpClientRequest;
import io.helidon.webclient.api.HttpClientResponse;
import io.helidon.webclient.api.Proxy;
import io.helidon.webclient.api.WebClient;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/// A server that is asked over HTTP. The answer never leaves the call that owns it.
///
/// Nagle's algorithm is switched off, which Helidon leaves on: a request goes out in two pieces, and the second would
/// wait until the server acknowledges the first, up to 40 ms.
///
/// Redirects are not followed: Stash redirects to its login page, and Helidon would forward the key elsewhere.
public final class RemoteServer implements AutoCloseable {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);

    private final Caller caller;
    private final WebClient client;
    private final String prefix;
    private final Map<HeaderName, String> always;

    /// @param url the address, with a path where the server lives below one
    /// @param timeout for one exchange as a whole
    /// @param places how many exchanges of each class of work there may be at once
    /// @param always headers that go with each request
    public RemoteServer(
            Time time, URI url, Duration timeout, Map<Work, Integer> places, Map<HeaderName, String> always) {
        this.caller = new Caller(time, timeout, places);
        this.prefix = url.getRawPath();
        this.always = Map.copyOf(always);
        this.client = WebClient.builder()
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
                        .build())
                .build();
    }

    /// Asks, and makes something of the answer.
    ///
    /// @throws CallException for whatever goes wrong
    public <T> T execute(Request request, Errand errand, ResponseHandler<T> handler) {
        return caller.call(errand, () -> {
            try (HttpClientResponse response = send(request)) {
                return handler.handle(new Response(response));
            }
        });
    }

    @Override
    public void close() {
        caller.close();
        client.closeResource();
    }

    private HttpClientResponse send(Request request) {
        HttpClientRequest outgoing = client.method(request.method()).path(prefix + request.path());
        request.query().forEach(outgoing::queryParam);
        always.forEach(outgoing::header);
        request.headers().forEach(outgoing::header);
        return request.body().length == 0 ? outgoing.request() : outgoing.submit(request.body());
    }
}
