package dev.stash2plex.plex;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import dev.stash2plex.Service;
import dev.stash2plex.standin.Fault;
import dev.stash2plex.standin.StashStandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// When somebody presses *Save*, PMS asks for the URL that was registered, with `includePreferences=1`, and if it gets
/// no answer, nothing happens and nothing is said. So it is answered whatever Stash does, and the README says how to
/// try it from where PMS runs.
class FirstCallOfPlexTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    @Test
    void isAnsweredWithWhatStashKnows() {
        try (var stash = StashStandIn.builder().start();
                var service = Service.of(stash.uri())) {
            assertThatItIsAnswered(service, "/movies");
            assertThatItIsAnswered(service, "/movies/");
            assertThatItIsAnswered(service, "");
        }
    }

    @Test
    void isAnsweredBehindAnAccessKey() {
        try (var stash = StashStandIn.builder().start();
                var service = Service.of(stash.uri(), Map.of("server.access-key", "the-access-key-0123456789"))) {
            assertThatItIsAnswered(service, "/the-access-key-0123456789/movies");
            assertThat(service.get("/movies?includePreferences=1").statusCode(), is(404));
        }
    }

    @Test
    void isAnsweredAtOnceWhileStashIsSlowAndAfterItHasGone() {
        try (var stash = StashStandIn.builder().start();
                var service = Service.of(stash.uri())) {
            stash.fault(Fault.slow(Duration.ofSeconds(4)));
            assertThatItIsAnswered(service, "/movies");
            stash.stop();
            assertThatItIsAnswered(service, "/movies");
        }
    }

    @Test
    void theReadmeSaysHowToTryIt() throws IOException {
        Matcher call = Pattern.compile("curl 'http://[^/]+(/\\S*)\\?includePreferences=1'")
                .matcher(Files.readString(Path.of("README.md")));
        assertThat("README has the call", call.find(), is(true));
        try (var stash = StashStandIn.builder().start();
                var service = Service.of(stash.uri())) {
            assertThatItIsAnswered(service, call.group(1));
        }
    }

    private static void assertThatItIsAnswered(Service service, String root) {
        long begun = System.nanoTime();
        var response = service.get(root + "?includePreferences=1");
        assertThat(Duration.ofNanos(System.nanoTime() - begun), is(lessThan(AT_ONCE)));
        assertThat(response.statusCode(), is(200));
        assertThat(response.headers().firstValue("Content-Type").orElse(""), containsString("application/json"));
        var provider = Service.json(response).path("MediaProvider");
        assertThat(provider.path("identifier").asText(), containsString("tv.plex.agents."));
        assertThat(provider.path("Feature").isArray(), is(true));
    }
}
