package dev.stash2plex.stash.client;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.stash2plex.Until;
import dev.stash2plex.call.CallException;
import dev.stash2plex.call.Errand;
import dev.stash2plex.config.Sources;
import dev.stash2plex.standin.StashStandIn;
import dev.stash2plex.stash.ImageConditions;
import dev.stash2plex.stash.ImageReference;
import dev.stash2plex.time.Time;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A proxy has Stash below a path, and asks for a name and a password before Stash asks for its key.
@Timeout(60)
class StashBehindProxyTest {
    private static final String PASSWORD = "p@ss/word-of-the-proxy";
    private static final String KEY = "key-of-stash";

    @Test
    void isAskedOnAllWays() throws Exception {
        var scans = new CountDownLatch(1);
        try (var stash = StashStandIn.builder()
                        .apiKey(KEY)
                        .below("/media/stash")
                        .credentials("me:" + PASSWORD)
                        .start();
                var client = client(
                        "http://me:p%40ss%2Fword-of-the-proxy@127.0.0.1:" + stash.port() + "/media/stash/graphql");
                var subscription = client.onScanComplete(scans::countDown)) {
            assertThat(client.status(question()).version(), containsString("v0.30"));
            for (var kind : List.of(ImageReference.Kind.SCENE, ImageReference.Kind.PERFORMER)) {
                var reference = new ImageReference(kind, kind == ImageReference.Kind.SCENE ? 12 : 1);
                var image = client.image(reference, ImageConditions.NONE, question())
                        .orElseThrow();
                assertThat(image.length() > 0, is(true));
                image.close();
            }
            Until.holds(
                    "subscribed", Duration.ofSeconds(10), () -> stash.scans().subscribed() == 1);
            stash.scans().done();
            assertThat(subscription + " hears", scans.await(10, TimeUnit.SECONDS), is(true));
        }
    }

    @Test
    void withoutThePasswordNothingIsAnswered() {
        try (var stash = StashStandIn.builder().credentials("me:" + PASSWORD).start();
                var client = client(stash.uri().toString())) {
            assertThrows(CallException.class, () -> client.status(question()));
            assertThat(stash.calls().graphQl(), is(empty()));
        }
    }

    @Test
    void nothingIsSentToWhereItRedirects() throws Exception {
        var elsewhere = new Recorder(302, "http://127.0.0.1:9/");
        var proxy = new Recorder(302, "http://127.0.0.1:" + elsewhere.port() + "/");
        try (elsewhere;
                proxy;
                var client = client("http://me:" + "secret-word@127.0.0.1:" + proxy.port());
                var subscription = client.onScanComplete(() -> {})) {
            assertThrows(CallException.class, () -> client.status(question()));
            var cover = new ImageReference(ImageReference.Kind.SCENE, 12);
            assertThrows(CallException.class, () -> client.image(cover, ImageConditions.NONE, question()));
            Until.holds(subscription + " asked too", Duration.ofSeconds(10), () -> proxy.seen().stream()
                    .anyMatch(request -> request.contains("websocket")));
            assertThat(proxy.seen().toString(), containsString("Basic "));
            assertThat(proxy.seen().toString(), containsString(KEY));
            assertThat(elsewhere.seen(), is(empty()));
        }
    }

    @Test
    void nothingIsSentToTheHostThatAnImageIsSaidToBeAt() {
        try (var elsewhere = new Recorder(200, "");
                var proxy = new Recorder(
                        200,
                        "",
                        "{\"data\":{\"scene\":{\"fields\":[]},\"query\":{\"fields\":[]},\"found\":{\"image\":"
                                + "\"http://127.0.0.1:" + elsewhere.port() + "/performer/2/image?t=1\"}}}");
                var client = client("http://me:secret-word@127.0.0.1:" + proxy.port())) {
            var photo = new ImageReference(ImageReference.Kind.PERFORMER, 2);
            var image = client.image(photo, ImageConditions.NONE, question()).orElseThrow();
            image.close();
            assertThat(proxy.seen().getLast(), containsString("/performer/2/image"));
            assertThat(elsewhere.seen(), is(empty()));
            assertThat(proxy.seen().toString(), not(containsString("secret-word")));
        }
    }

    private static StashClient client(String url) {
        var keys = Map.of("stash.url", url, "stash.api-key", KEY, "stash.timeout", "5s");
        return new StashClient(Sources.fromVariables(keys).stash(), Time.system());
    }

    private static Errand question() {
        return Errand.question(Time.system().in(Duration.ofSeconds(20)));
    }

    /// Answers everything with the same, and keeps what it was sent.
    private static final class Recorder implements AutoCloseable {
        private final List<String> seen = new CopyOnWriteArrayList<>();
        private final WebServer server;

        Recorder(int status, String location) {
            this(status, location, "{}");
        }

        Recorder(int status, String location, String body) {
            this.server = WebServer.builder()
                    .host("127.0.0.1")
                    .port(0)
                    .shutdownHook(false)
                    .shutdownGracePeriod(Duration.ofMillis(100))
                    .routing(routing -> routing.any((request, response) -> {
                        seen.add(request.prologue() + " " + request.headers());
                        if (!location.isEmpty()) {
                            response.header(HeaderNames.LOCATION, location);
                        }
                        response.status(Status.create(status)).send(body);
                    }))
                    .build()
                    .start();
        }

        int port() {
            return server.port();
        }

        List<String> seen() {
            return seen;
        }

        @Override
        public void close() {
            server.stop();
        }
    }
}
