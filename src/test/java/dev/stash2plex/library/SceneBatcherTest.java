package dev.stash2plex.library;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.stash2plex.call.CallException;
import dev.stash2plex.config.StashSettings;
import dev.stash2plex.standin.Fault;
import dev.stash2plex.standin.StashStandIn;
import dev.stash2plex.standin.StashVersion;
import dev.stash2plex.standin.SyntheticLibrary;
import dev.stash2plex.stash.Scene;
import dev.stash2plex.stash.client.StashClient;
import dev.stash2plex.time.Time;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/// Whoever asks for a scene at about the same time travels together, and nobody suffers from the company.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SceneBatcherTest {
    /// No call is sent earlier than this after the first scene was asked for.
    private static final Duration SOONEST = Duration.ofMillis(4);

    private static final int MOST_ATTEMPTS = 200;
    private static final int UNKNOWN = 999_999;

    @Test
    void whatIsAskedForWithinTheWindowIsOneCall() throws Exception {
        try (var server = StashStandIn.builder().start();
                var stash = client(server)) {
            var scenes = inOneWindow(server, new SceneBatcher(stash), 12, 23, 27);
            assertThat(ids(scenes), contains(12, 23, 27));
            assertThat(calls(server), is(List.of(List.of(12, 23, 27))));
        }
    }

    @Test
    void aSceneThatSeveralAskForIsAskedForOnce() throws Exception {
        try (var server = StashStandIn.builder().start();
                var stash = client(server)) {
            var scenes = inOneWindow(server, new SceneBatcher(stash), 12, 23, 12);
            assertThat(ids(scenes), contains(12, 23, 12));
            assertThat(calls(server), is(List.of(List.of(12, 23))));
        }
    }

    @Test
    void whatIsAskedForLaterIsAnotherCall() throws Exception {
        try (var server = StashStandIn.builder().start();
                var stash = client(server)) {
            var batcher = new SceneBatcher(stash);
            for (int id : List.of(12, 12, 23)) {
                assertThat(batcher.load(id).get().orElseThrow().id(), is(id));
            }
            assertThat(calls(server), is(List.of(List.of(12), List.of(12), List.of(23))));
        }
    }

    @Test
    void aCallHasAHundredIdsAtMost() throws Exception {
        try (var server = StashStandIn.builder()
                        .library(SyntheticLibrary.of(250, 1))
                        .start();
                var stash = client(server)) {
            int[] wanted = IntStream.rangeClosed(1, 250).toArray();
            var scenes = inOneWindow(server, new SceneBatcher(stash), wanted);
            assertThat(ids(scenes), is(Arrays.stream(wanted).boxed().toList()));
            var calls = calls(server);
            assertThat(calls.stream().map(List::size).toList(), containsInAnyOrder(100, 100, 50));
            assertThat(
                    calls.stream().flatMap(List::stream).sorted().toList(),
                    is(Arrays.stream(wanted).boxed().toList()));
        }
    }

    @Test
    void everybodyGetsTheirOwnScene() throws Exception {
        try (var server = StashStandIn.builder()
                        .library(SyntheticLibrary.of(200, 1))
                        .start();
                var stash = client(server);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var batcher = new SceneBatcher(stash);
            var go = new CountDownLatch(1);
            var answers = IntStream.rangeClosed(1, 400)
                    .mapToObj(asker -> threads.submit(() -> {
                        go.await();
                        return batcher.load((asker + 1) / 2).get();
                    }))
                    .toList();
            go.countDown();
            for (var answer : answers) {
                answer.get();
            }
            assertThat(
                    ids(answers),
                    is(IntStream.rangeClosed(1, 400)
                            .mapToObj(asker -> (asker + 1) / 2)
                            .toList()));
        }
    }

    /// One unknown id spoils a whole query of Stash.
    @TestFactory
    Stream<DynamicTest> anUnknownIdDoesItsNeighboursNoHarm() {
        return Stream.of(StashVersion.values())
                .map(version -> DynamicTest.dynamicTest(version.name(), () -> askForUnknownIds(version)));
    }

    private static void askForUnknownIds(StashVersion version) throws Exception {
        try (var server = StashStandIn.builder().version(version).start();
                var stash = client(server)) {
            var scenes = inOneWindow(server, new SceneBatcher(stash), 12, UNKNOWN, 23, UNKNOWN - 1);
            assertThat(ids(scenes), contains(12, 0, 23, 0));
        }
    }

    @Test
    void aFailureReachesEverybodyWhoWaitsAndTheNextRequestWorks() throws Exception {
        try (var server = StashStandIn.builder().start();
                var stash = client(server)) {
            var batcher = new SceneBatcher(stash);
            assertThat(batcher.load(12).get().isPresent(), is(true));
            server.fault(Fault.GARBAGE);
            int[] wanted = IntStream.rangeClosed(1, 150).toArray();
            for (var scene : Arrays.stream(wanted).mapToObj(batcher::load).toList()) {
                assertThrows(ExecutionException.class, scene::get);
                assertThat(scene.exceptionNow(), is(instanceOf(CallException.class)));
                assertThat(scene.exceptionNow().getMessage(), startsWith("Unknown"));
            }
            server.fault(Fault.NONE);
            assertThat(batcher.load(12).get().isPresent(), is(true));
        }
    }

    /// Asks for scenes until all of them were asked for before the first of them could be sent.
    private static List<CompletableFuture<Optional<Scene>>> inOneWindow(
            StashStandIn server, SceneBatcher batcher, int... ids) throws Exception {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            server.resetCalls();
            long begun = System.nanoTime();
            var scenes = Arrays.stream(ids).mapToObj(batcher::load).toList();
            boolean inTime = System.nanoTime() - begun < SOONEST.toNanos();
            CompletableFuture.allOf(scenes.toArray(CompletableFuture<?>[]::new)).get();
            if (inTime) {
                return scenes;
            }
        }
        throw new AssertionError("this machine is too slow to ask for %d scenes at once".formatted(ids.length));
    }

    /// The ids of the scenes, 0 for none.
    private static List<Integer> ids(List<? extends Future<Optional<Scene>>> scenes) {
        return scenes.stream()
                .map(scene -> scene.resultNow().map(Scene::id).orElse(0))
                .toList();
    }

    /// The ids that each call asked for.
    private static List<List<Integer>> calls(StashStandIn server) {
        return server.calls().graphQl("findScenes").stream()
                .map(call -> (Collection<?>) call.variables().get("ids"))
                .map(ids ->
                        ids.stream().map(id -> Integer.valueOf(id.toString())).toList())
                .toList();
    }

    private static StashClient client(StashStandIn server) {
        return new StashClient(
                new StashSettings(server.uri(), Optional.empty(), Duration.ofSeconds(5), 4), Time.system());
    }
}
