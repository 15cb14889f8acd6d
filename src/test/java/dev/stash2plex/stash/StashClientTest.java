package dev.stash2plex.stash;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.stash2plex.config.StashSettings;
import dev.stash2plex.standin.Call;
import dev.stash2plex.standin.Fault;
import dev.stash2plex.standin.StashStandIn;
import dev.stash2plex.standin.StashVersion;
import java.net.URI;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Our documents work on every version, executed against its schema.
class StashClientTest {
    private static final String ROOT = "/srv/stash-media/";

    @TestFactory
    Stream<DynamicTest> everyVersionAnswersEveryQuestion() {
        return Stream.of(StashVersion.values())
                .map(version -> DynamicTest.dynamicTest(version.name(), () -> askEverything(version)));
    }

    private static void askEverything(StashVersion version) {
        try (var server = StashStandIn.builder().version(version).apiKey("key").start();
                var stash = client(server, "key")) {
            assertThat(stash.status().version().startsWith("v0."), is(true));
            assertThat(stash.roots(), is(List.of("/srv/stash-media")));

            Scene scene = stash.scene(12).orElseThrow();
            assertThat(scene.title(), is("First Light"));
            assertThat(scene.code(), is("NL-001"));
            assertThat(scene.rating100(), is(85));
            assertThat(scene.files().size(), is(2));
            assertThat(scene.performers().getFirst().name(), is("Jane Roe"));
            assertThat(scene.stashIds().size(), is(2));
            assertThat(stash.scene(23).orElseThrow().groups().getFirst().group().name(), is("Grand Voyage"));
            assertThat(stash.scene(71).orElseThrow().files(), is(empty()));
            assertThat(stash.scene(999_999), is(Optional.empty()));

            assertThat(ids(stash.scenes(List.of(12, 2, 999_999, 1, 12, 888_888))), is(Set.of(1, 2, 12)));
            assertThat(stash.scenes(List.of(999_999)), is(empty()));
            assertThat(stash.scenes(List.of()), is(empty()));

            var all = new ArrayList<SceneSummary>();
            for (int page = 1; page <= 8; page++) {
                all.addAll(stash.summaries(page, 10));
            }
            assertThat(all.size(), is(71));
            assertThat(
                    all.stream().map(SceneSummary::id).toList(),
                    is(all.stream().map(SceneSummary::id).sorted().toList()));
            assertThat(
                    stash.summariesChangedAfter("2020-01-01T00:00:00Z", 1, 100).size(), is(71));
            assertThat(stash.summariesChangedAfter("2099-01-01T00:00:00Z", 1, 100), is(empty()));
        }
    }

    @TestFactory
    Stream<DynamicTest> aPathIsExactOnEveryVersion() {
        return Stream.of(StashVersion.values())
                .map(version -> DynamicTest.dynamicTest(version.name(), () -> lookUpAwkwardPaths(version)));
    }

    private static void lookUpAwkwardPaths(StashVersion version) {
        try (var server = StashStandIn.builder().version(version).start();
                var stash = client(server, null)) {
            for (var scene : server.library().scenes()) {
                scene.files()
                        .forEach(file -> assertThat(
                                file.path(),
                                stash.summaryByPath(file.path()).map(SceneSummary::id),
                                is(Optional.of(scene.id()))));
            }
            String nfc = Normalizer.normalize(ROOT + "Unicode NFD/Café Crème à la plage.mp4", Normalizer.Form.NFC);
            for (String other : List.of(
                    ROOT + "Odd Names/CASETEST.mp4",
                    ROOT + "Odd Names/under%score%name.mp4",
                    ROOT + "no/such.mp4",
                    ROOT + "Odd Names/*.mp4",
                    nfc,
                    ROOT,
                    "",
                    "%")) {
                assertThat(other, stash.summaryByPath(other), is(Optional.empty()));
            }
        }
    }

    @Test
    void secretsAndStreamsAreNeverAskedFor() {
        try (var server = StashStandIn.builder().start();
                var stash = client(server, null)) {
            stash.scene(12);
            stash.summaries(1, 10);
            for (Call.GraphQl call : server.calls().graphQl()) {
                assertThat(call.document(), not(containsString("tream")));
                assertThat(call.headers().get("accept"), is("application/json"));
                assertThat(call.headers().get("accept-encoding"), is("gzip"));
                assertThat("no key, no header", call.headers().containsKey("apikey"), is(false));
            }
        }
    }

    @Test
    void theSchemaIsAskedOnceAConnection() {
        try (var server = StashStandIn.builder().start();
                var stash = client(server, null)) {
            stash.scene(1);
            stash.scene(2);
            stash.scene(999_999);
            assertThat(server.calls().graphQl("__type").size(), is(1));
        }
    }

    @Test
    void anotherVersionAtTheSameAddressIsNoticed() {
        try (var fresh = StashStandIn.builder().version(StashVersion.V0_30_1).start();
                var stash = client(fresh, null)) {
            assertThat(stash.scene(23).orElseThrow().groups().isEmpty(), is(false));
            int port = fresh.port();
            fresh.stop();
            try (var old = StashStandIn.builder()
                    .version(StashVersion.V0_22_1)
                    .port(port)
                    .start()) {
                assertThat(stash.scene(23).orElseThrow().groups().isEmpty(), is(false));
                assertThat(old.calls().graphQl("__type").size(), is(1));
            }
        }
    }

    @Test
    void atMostSoManyRequestsAreInFlight() throws Exception {
        try (var server = StashStandIn.builder().start();
                var stash = client(server, null);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            stash.scene(1);
            server.resetCalls();
            server.fault(Fault.slow(Duration.ofMillis(30)));
            var calls = Stream.iterate(1, id -> id + 1)
                    .limit(30)
                    .<Callable<Optional<Scene>>>map(id -> () -> stash.scene(id))
                    .toList();
            for (var answer : threads.invokeAll(calls)) {
                assertThat(answer.get().isPresent(), is(true));
            }
            assertThat(server.calls().maxInFlight(), is(lessThanOrEqualTo(4)));
            assertThat(server.calls().maxInFlight(), is(greaterThan(1)));
        }
    }

    @Test
    void anErrorMessageIsCutBeforeItIsPassedOn() {
        try (var server = StashStandIn.builder().start();
                var stash = client(server, null)) {
            var graphQl = new GraphQl(
                    new StashConnection(settings(server.uri(), null)), new Resilience(Duration.ofSeconds(5)));
            String longId = "x".repeat(100_000);
            try {
                graphQl.query("{findScene(id:\"" + longId + "\"){id}}", Map.of(), Object.class);
                throw new AssertionError("it should have failed");
            } catch (StashException e) {
                assertThat(e.failure().detail().length(), is(lessThanOrEqualTo(301)));
            }
            assertThat(stash.scene(1).isPresent(), is(true));
        }
    }

    @Test
    void aStashBehindAPrefixIsReachedThere() {
        try (var server = StashStandIn.builder().start();
                var stash = new StashClient(settings(URI.create(server.uri() + "/nowhere"), null))) {
            var e = assertThrows(StashException.class, stash::status);
            assertThat(e.failure() instanceof StashFailure.Unknown, is(true));
        }
    }

    @Test
    void everythingThatFailsIsAStashException() {
        try (var stash = new StashClient(settings(URI.create("http://no-such-host.invalid:9"), null))) {
            var e = assertThrows(StashException.class, stash::status);
            assertThat(e.failure() instanceof StashFailure.Unreachable, is(true));
        }
    }

    private static Set<Integer> ids(List<Scene> scenes) {
        assertThat(scenes.stream().map(Scene::id).toList(), everyItem(is(greaterThan(0))));
        var ids = new HashSet<Integer>();
        scenes.forEach(scene -> assertThat(ids.add(scene.id()), is(true)));
        return ids;
    }

    private static StashClient client(StashStandIn server, @Nullable String key) {
        return new StashClient(settings(server.uri(), key));
    }

    private static StashSettings settings(URI url, @Nullable String key) {
        return new StashSettings(url, Optional.ofNullable(key), Duration.ofSeconds(5), 4);
    }
}
