package dev.stash2plex.stash.client;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.stash2plex.call.CallException;
import dev.stash2plex.call.CallFailure;
import dev.stash2plex.call.Errand;
import dev.stash2plex.config.StashSettings;
import dev.stash2plex.standin.Call;
import dev.stash2plex.standin.Fault;
import dev.stash2plex.standin.StashStandIn;
import dev.stash2plex.standin.StashVersion;
import dev.stash2plex.stash.Scene;
import dev.stash2plex.stash.SceneSummary;
import dev.stash2plex.stash.graphql.GraphQl;
import dev.stash2plex.stash.server.StashServer;
import dev.stash2plex.time.Time;
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
import java.util.stream.Collectors;
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
            assertThat(stash.status(errand()).version().startsWith("v0."), is(true));
            assertThat(stash.roots(errand()), is(List.of("/srv/stash-media")));

            Scene scene = scene(stash, 12).orElseThrow();
            assertThat(scene.title(), is("First Light"));
            assertThat(scene.code(), is("NL-001"));
            assertThat(scene.rating100(), is(85));
            assertThat(scene.files().size(), is(2));
            assertThat(scene.performers().getFirst().name(), is("Jane Roe"));
            assertThat(scene.stashIds().size(), is(2));
            assertThat(
                    scene(stash, 23).orElseThrow().groups().getFirst().group().name(), is("Grand Voyage"));
            assertThat(scene(stash, 71).orElseThrow().files(), is(empty()));
            assertThat(scene(stash, 999_999), is(Optional.empty()));

            assertThat(ids(stash.scenes(List.of(12, 2, 999_999, 1, 12, 888_888), errand())), is(Set.of(1, 2, 12)));
            assertThat(
                    stash.summaries(List.of(12, 999_999, 2), errand()).stream()
                            .map(SceneSummary::id)
                            .collect(Collectors.toSet()),
                    is(Set.of(2, 12)));
            assertThat(stash.scenes(List.of(999_999), errand()), is(empty()));
            assertThat(stash.scenes(List.of(), errand()), is(empty()));

            var all = new ArrayList<SceneSummary>();
            int last = 0;
            List<SceneSummary> page;
            do {
                page = stash.summariesAbove(last, 10, errand());
                all.addAll(page);
                last = page.isEmpty() ? last : page.getLast().id();
            } while (page.size() == 10);
            assertThat(all.size(), is(71));
            assertThat(
                    all.stream().map(SceneSummary::id).toList(),
                    is(all.stream().map(SceneSummary::id).sorted().toList()));
            var changes = stash.changes("2020-01-01T00:00:00Z", "2020-01-01T00:00:00Z", 12, 1, 50, errand());
            assertThat(changes.changed().size(), is(50));
            assertThat(changes.recent().size(), is(71));
            assertThat(changes.count(), is(71));
            var nothing = stash.changes("2099-01-01T00:00:00Z", "2099-01-01T00:00:00Z", 1_000_000, 1, 50, errand());
            assertThat(nothing.changed(), is(empty()));
            assertThat(nothing.recent(), is(empty()));
            assertThat(
                    stash.newest(errand()),
                    is(Optional.of(changes.recent().getFirst().updatedAt())));
            assertThat(changes.added().getFirst().id(), is(13));
            assertThat(nothing.added(), is(empty()));
            assertThat(stash.idsAbove(12, 3, errand()), is(List.of(13, 14, 15)));
            assertThat(stash.castsAbove(11, 1, errand()).getFirst().performers(), is(List.of("Jane Roe", "Alex Poe")));
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
                                stash.summaryByPath(file.path(), errand()).map(SceneSummary::id),
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
                assertThat(other, stash.summaryByPath(other, errand()), is(Optional.empty()));
            }
        }
    }

    @Test
    void secretsAndStreamsAreNeverAskedFor() {
        try (var server = StashStandIn.builder().start();
                var stash = client(server, null)) {
            scene(stash, 12);
            stash.summariesAbove(0, 10, errand());
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
            scene(stash, 1);
            scene(stash, 2);
            scene(stash, 999_999);
            assertThat(server.calls().graphQl("__type").size(), is(1));
        }
    }

    @Test
    void anotherVersionAtTheSameAddressIsNoticed() {
        try (var fresh = StashStandIn.builder().version(StashVersion.V0_30_1).start();
                var stash = client(fresh, null)) {
            assertThat(scene(stash, 23).orElseThrow().groups().isEmpty(), is(false));
            int port = fresh.port();
            fresh.stop();
            try (var old = StashStandIn.builder()
                    .version(StashVersion.V0_22_1)
                    .port(port)
                    .start()) {
                assertThat(scene(stash, 23).orElseThrow().groups().isEmpty(), is(false));
                assertThat(old.calls().graphQl("__type").size(), is(1));
            }
        }
    }

    @Test
    void atMostSoManyRequestsAreInFlight() throws Exception {
        try (var server = StashStandIn.builder().start();
                var stash = client(server, null);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            scene(stash, 1);
            server.resetCalls();
            server.fault(Fault.slow(Duration.ofMillis(30)));
            var calls = Stream.iterate(1, id -> id + 1)
                    .limit(30)
                    .<Callable<Optional<Scene>>>map(id -> () -> scene(stash, id))
                    .toList();
            for (var answer : threads.invokeAll(calls)) {
                assertThat(answer.get().isPresent(), is(true));
            }
            assertThat(server.calls().maxInFlight(), is(lessThanOrEqualTo(4)));
            assertThat(server.calls().maxInFlight(), is(greaterThan(1)));
        }
    }

    /// Answers that came while their deadlines ran out once kept their places for ever.
    @Test
    void noPlaceIsLostAfterThirtyTimeouts() throws Exception {
        try (var server = StashStandIn.builder().start();
                var stash = new StashClient(
                        new StashSettings(server.uri(), Optional.empty(), Duration.ofMillis(500), 2), Time.system());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            scene(stash, 1);
            server.fault(Fault.slow(Duration.ofMillis(60)));
            for (int i = 0; i < 30; i++) {
                var hurried = Errand.question(Time.system().in(Duration.ofMillis(60)));
                try {
                    stash.scenes(List.of(1), hurried);
                } catch (CallException e) {
                    assertThat(e.failure() instanceof CallFailure.Timeout, is(true));
                }
            }
            server.fault(Fault.NONE);
            var calls = Stream.iterate(1, id -> id + 1)
                    .limit(8)
                    .<Callable<Optional<Scene>>>map(id -> () -> scene(stash, id))
                    .toList();
            for (var answer : threads.invokeAll(calls)) {
                assertThat(answer.get().isPresent(), is(true));
            }
        }
    }

    @Test
    void fiftyDeletedScenesCostTwoCalls() {
        try (var server = StashStandIn.builder().start();
                var stash = client(server, null)) {
            scene(stash, 1);
            server.resetCalls();
            var ids = new ArrayList<>(List.of(1, 2, 12));
            for (int id = 5000; id < 5050; id++) {
                ids.add(id);
            }
            assertThat(ids(stash.scenes(ids, errand())), is(Set.of(1, 2, 12)));
            assertThat(server.calls().graphQl().size(), is(2));
        }
    }

    @Test
    void anErrorMessageIsCutBeforeItIsPassedOn() {
        try (var server = StashStandIn.builder().start();
                var stash = client(server, null)) {
            var graphQl = new GraphQl(new StashServer(settings(server.uri(), null), Time.system()));
            String longId = "x".repeat(100_000);
            try {
                graphQl.query("{findScene(id:\"" + longId + "\"){id}}", Map.of(), Object.class, errand());
                throw new AssertionError("it should have failed");
            } catch (CallException e) {
                assertThat(e.failure().detail().length(), is(lessThanOrEqualTo(301)));
            }
            assertThat(scene(stash, 1).isPresent(), is(true));
        }
    }

    @Test
    void aStashBehindAPrefixIsReachedThere() {
        try (var server = StashStandIn.builder().start();
                var stash = new StashClient(settings(URI.create(server.uri() + "/nowhere"), null), Time.system())) {
            var e = assertThrows(CallException.class, () -> stash.status(errand()));
            assertThat(e.failure() instanceof CallFailure.Unknown, is(true));
        }
    }

    @Test
    void everythingThatFailsIsAStashException() {
        try (var stash = new StashClient(settings(URI.create("http://no-such-host.invalid:9"), null), Time.system())) {
            var e = assertThrows(CallException.class, () -> stash.status(errand()));
            assertThat(e.failure() instanceof CallFailure.Unreachable, is(true));
        }
    }

    private static Errand errand() {
        return Errand.question(Time.system().in(Duration.ofSeconds(30)));
    }

    private static Optional<Scene> scene(StashClient stash, int id) {
        return stash.scenes(List.of(id), errand()).stream().findFirst();
    }

    private static Set<Integer> ids(List<Scene> scenes) {
        assertThat(scenes.stream().map(Scene::id).toList(), everyItem(is(greaterThan(0))));
        var ids = new HashSet<Integer>();
        scenes.forEach(scene -> assertThat(ids.add(scene.id()), is(true)));
        return ids;
    }

    private static StashClient client(StashStandIn server, @Nullable String key) {
        return new StashClient(settings(server.uri(), key), Time.system());
    }

    private static StashSettings settings(URI url, @Nullable String key) {
        return new StashSettings(url, Optional.ofNullable(key), Duration.ofSeconds(5), 4);
    }
}
