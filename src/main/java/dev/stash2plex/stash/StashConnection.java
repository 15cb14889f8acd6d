package dev.stash2plex.stash;

import dev.stash2plex.config.StashSettings;
import io.helidon.common.socket.SocketOptions;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.encoding.ContentEncodingContext;
import io.helidon.webclient.api.HttpClientRequest;
import io.helidon.webclient.api.HttpClientResponse;
import io.helidon.webclient.api.Proxy;
import io.helidon.webclient.api.WebClient;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/// The one HTTP client, with a bounded number of requests in flight and a fair queue before it.
///
/// Nagle's algorithm is switched off, which Helidon leaves on: a request goes out in two pieces, and the second would
/// wait until Stash acknowledges the first, up to 40 ms.
///
/// Redirects are not followed: Stash redirects to its login page, and Helidon would forward the key elsewhere.
final class StashConnection implements AutoCloseable {
    private static final HeaderName API_KEY = HeaderNames.create("ApiKey");
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);

    private final WebClient client;
    private final StashSettings settings;
    private final String prefix;
    private final Semaphore places;
    private final Semaphore streamPlaces;

    StashConnection(StashSettings settings) {
        this.settings = settings;
        URI url = settings.url();
        this.prefix = url.getRawPath();
        this.client = WebClient.builder()
                .baseUri(url.getScheme() + "://" + url.getRawAuthority())
                .connectTimeout(CONNECT_TIMEOUT)
                .readTimeout(settings.timeout())
                .socketOptions(SocketOptions.builder().tcpNoDelay(true).build())
                .followRedirects(false)
                .proxy(Proxy.noProxy())
                .shareConnectionCache(false)
                .sendExpectContinue(false)
                .contentEncoding(ContentEncodingContext.builder()
                        .contentEncodingsDiscoverServices(false)
                        .build())
                .build();
        this.places = new Semaphore(settings.maxConcurrent(), true);
        this.streamPlaces = new Semaphore(Math.max(1, settings.maxConcurrent() - 1), true);
    }

    /// Sends a request whose answer is read at once.
    Held send(Method method, String path, Function<HttpClientRequest, HttpClientResponse> request)
            throws InterruptedException {
        return send(method, path, request, List.of(places));
    }

    /// Sends a request whose answer is read at somebody else's pace. Such answers never take the last place, so
    /// that slow readers of images keep no query waiting.
    Held stream(String path, Function<HttpClientRequest, HttpClientResponse> request) throws InterruptedException {
        return send(Method.GET, path, request, List.of(streamPlaces, places));
    }

    @Override
    public void close() {
        client.closeResource();
    }

    private Held send(
            Method method, String path, Function<HttpClientRequest, HttpClientResponse> request, List<Semaphore> queues)
            throws InterruptedException {
        var taken = new Places(queues);
        try {
            HttpClientRequest outgoing = client.method(method).path(prefix + path);
            settings.apiKey().ifPresent(key -> outgoing.header(API_KEY, key));
            return new Held(request.apply(outgoing), taken);
        } catch (RuntimeException e) {
            taken.close();
            throw e;
        }
    }

    /// An answer with the place that it takes; closing gives both back.
    record Held(HttpClientResponse response, Places places) implements AutoCloseable {
        @Override
        public void close() {
            try (places) {
                response.close();
            }
        }
    }

    /// Places in the queues, taken in their order. Giving them back twice does nothing.
    static final class Places implements AutoCloseable {
        private final List<Semaphore> queues;
        private int held;

        Places(List<Semaphore> queues) throws InterruptedException {
            this.queues = queues;
            try {
                for (Semaphore queue : queues) {
                    queue.acquire();
                    held++;
                }
            } catch (InterruptedException e) {
                close();
                throw e;
            }
        }

        @Override
        public synchronized void close() {
            while (held > 0) {
                queues.get(--held).release();
            }
        }
    }
}
