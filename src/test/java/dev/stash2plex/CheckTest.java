package dev.stash2plex;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.stash2plex.config.Sources;
import dev.stash2plex.standin.Fault;
import dev.stash2plex.standin.StashStandIn;
import dev.stash2plex.time.Time;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// `--check` says in one line a thing whether Plex would be served.
class CheckTest {
    private final List<String> lines = new ArrayList<>();

    @Test
    void theDemoLibraryIsWell() throws Exception {
        assertThat(check(Map.of("demo", "true")), is(true));
        has("ok +scenes +6, .*");
        assertThat(
                lines.stream()
                        .filter(line -> line.matches("ok +file .* is scene \\d.*"))
                        .count(),
                is(3L));
        has("ok +image +/art/scene/\\d.* bytes of image/png");
        assertThat(lines.getLast(), is("Plex would be served."));
    }

    @Test
    void aRightStashIsWell() throws Exception {
        try (var stash = StashStandIn.builder().apiKey("very-secret-key").start()) {
            assertThat(check(stash, Map.of("stash.api-key", "very-secret-key")), is(true));
            has("ok +settings +from .*S2P_STASH_URL.*");
            has("ok +stash +http://127.0.0.1:\\d+ at 127.0.0.1, answered .* ms");
            has("ok +version +v0.30.*");
            has("ok +key +accepted");
            has("ok +scenes +71, .*");
            assertThat(
                    lines.stream()
                            .filter(line -> line.matches("ok +file .* is scene \\d.*"))
                            .count(),
                    is(3L));
            has("ok +image +/art/scene/.*");
            has("ok +url +http://.*:9090/movies .*");
            assertThat(lines.toString(), not(containsString("very-secret-key")));
        }
    }

    @Test
    void theUrlIsThePublicOneBehindTheAccessKey() throws Exception {
        var settings =
                Map.of("demo", "true", "public-url", "https://art.example", "server.access-key", "0123456789abcdef");
        assertThat(check(settings), is(true));
        assertThat(lines, hasItem(containsString("https://art.example/0123456789abcdef/movies is to be added")));
        has("ok +image +/[0-9a-f]{32}/art/scene/.*");
    }

    @Test
    void aWrongKeyIsAFaultOfTheKey() throws Exception {
        try (var stash = StashStandIn.builder().apiKey("right").start()) {
            assertThat(check(stash, Map.of("stash.api-key", "wrong-key")), is(false));
            has("ok +stash .*");
            has("FAULT +key +S2P-101: .*");
            assertThat(lines.getLast(), startsWith("Plex would not be served, 1 thing"));
        }
    }

    @Test
    void aDeadStashIsAFaultThatIsSaidSoon() throws Exception {
        try (var stash = StashStandIn.builder().start()) {
            stash.stop();
            long begun = System.nanoTime();
            assertThat(check(stash, Map.of()), is(false));
            assertThat(
                    System.nanoTime() - begun,
                    is(lessThan(Duration.ofSeconds(10).toNanos())));
            has("FAULT +stash .*is refused.*");
        }
    }

    @Test
    void aSilentStashIsAFaultToo() throws Exception {
        try (var stash = StashStandIn.builder().start()) {
            stash.fault(Fault.slow(Duration.ofSeconds(20)));
            assertThat(check(stash, Map.of("stash.timeout", "1s")), is(false));
            has("FAULT +stash .*S2P-128: .*");
        }
    }

    @Test
    void nothingIsChangedInStash() throws Exception {
        try (var stash = StashStandIn.builder().start()) {
            check(stash, Map.of());
            stash.calls().graphQl().forEach(call -> assertThat(call.document(), not(containsString("mutation"))));
        }
    }

    private void has(String pattern) {
        assertThat(lines.toString(), lines.stream().anyMatch(line -> line.matches(pattern)), is(true));
    }

    private boolean check(StashStandIn stash, Map<String, String> settings) throws Exception {
        var all = new HashMap<>(settings);
        all.put("stash.url", stash.uri().toString());
        return check(all);
    }

    private boolean check(Map<String, String> settings) throws Exception {
        var loopback = new Listener("127.0.0.1", 0);
        try (var service = new Stash2Plex(Sources.fromVariables(settings), loopback, Time.system())) {
            service.start();
            return service.check().run(lines::add);
        }
    }
}
