package dev.stash2plex.library;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.sameInstance;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.stash2plex.call.CallException;
import dev.stash2plex.call.CallFailure;
import dev.stash2plex.stash.Scene;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What is read once is not read again while it is good, and is better than nothing when it is not.
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SceneCacheTest {
    private static final String MONDAY = "2026-11-23T11:54:26Z";
    private static final String TUESDAY = "2026-11-24T11:54:26Z";

    private final CallException away = new CallException(new CallFailure.Unreachable("away"));

    private final AtomicLong nanos = new AtomicLong();
    private final Map<Integer, String> indexed = new HashMap<>();
    private final AtomicInteger reads = new AtomicInteger();
    private volatile CompletableFuture<Optional<Scene>> answer = new CompletableFuture<>();
    private final SceneCache cache = new SceneCache(this::read, id -> Optional.ofNullable(indexed.get(id)), nanos::get);

    @Test
    void whoAskForOneSceneAtOneTimeShareOneRead() throws Exception {
        indexed.put(7, MONDAY);
        var askers = Stream.generate(this::ask).limit(20).toList();
        answer.complete(Optional.of(scene(MONDAY)));
        for (var asker : askers) {
            assertThat(asker.get(), is(Optional.of(scene(MONDAY))));
        }
        assertThat(reads.get(), is(1));
    }

    @Test
    void aSceneIsUsedUntilItIsOld() {
        indexed.put(7, MONDAY);
        stashHas(scene(MONDAY));
        cache.get(7);
        passes(Duration.ofMinutes(15).minusNanos(1));
        assertThat(cache.get(7), is(Optional.of(scene(MONDAY))));
        assertThat("not old yet", reads.get(), is(1));
        passes(Duration.ofNanos(1));
        cache.get(7);
        assertThat("old", reads.get(), is(2));
        passes(Duration.ofMinutes(14));
        cache.get(7);
        assertThat("as good as new", reads.get(), is(2));
    }

    @Test
    void anEditedSceneIsReadAgainOnce() {
        indexed.put(7, MONDAY);
        stashHas(scene(MONDAY));
        cache.get(7);
        indexed.put(7, TUESDAY);
        stashHas(scene(TUESDAY));
        for (int round = 0; round < 3; round++) {
            assertThat(cache.get(7), is(Optional.of(scene(TUESDAY))));
        }
        assertThat(reads.get(), is(2));
    }

    @Test
    void aSceneThatTheIndexDoesNotHaveIsReadEachTime() {
        stashHas(scene(MONDAY));
        cache.get(7);
        cache.get(7);
        assertThat(reads.get(), is(2));
    }

    @Test
    void eachSceneIsReadForItself() {
        indexed.putAll(Map.of(7, MONDAY, 8, MONDAY));
        stashHas(scene(MONDAY));
        cache.get(7);
        stashHas(scene(8, MONDAY, ""));
        assertThat(cache.get(8), is(Optional.of(scene(8, MONDAY, ""))));
        assertThat(cache.get(7), is(Optional.of(scene(MONDAY))));
        assertThat(reads.get(), is(2));
    }

    @Test
    void aFailureReachesWhoAsksAndIsNotRemembered() {
        indexed.put(7, MONDAY);
        stashIsAway();
        assertThat(assertThrows(CallException.class, () -> cache.get(7)), is(sameInstance(away)));
        assertThat(assertThrows(CallException.class, () -> cache.get(7)), is(sameInstance(away)));
        stashHas(scene(MONDAY));
        assertThat(cache.get(7), is(Optional.of(scene(MONDAY))));
        assertThat(reads.get(), is(3));
    }

    @Test
    void aFailureReachesEverybodyWhoWaits() {
        var askers = Stream.generate(this::ask).limit(20).toList();
        answer.completeExceptionally(away);
        for (var asker : askers) {
            var failure = assertThrows(ExecutionException.class, asker::get);
            assertThat(failure.getCause(), is(sameInstance(away)));
        }
    }

    @Test
    void whoAsksAgainAtOnceAfterAFailureIsAnsweredByANewRead() throws Exception {
        for (int round = 1; round <= 100; round++) {
            int id = round;
            var failing = new CompletableFuture<Optional<Scene>>();
            answer = failing;
            var asker = waiting(() -> {
                assertThrows(CallException.class, () -> cache.get(id));
                return cache.get(id);
            });
            stashHas(scene(MONDAY));
            failing.completeExceptionally(away);
            assertThat(asker.get(), is(Optional.of(scene(MONDAY))));
        }
    }

    @Test
    void anOldSceneIsAnsweredWhileStashIsAway() {
        indexed.put(7, MONDAY);
        stashHas(scene(MONDAY));
        cache.get(7);
        indexed.put(7, TUESDAY);
        passes(Duration.ofHours(23));
        stashIsAway();
        assertThat(cache.get(7), is(Optional.of(scene(MONDAY))));
        assertThat(cache.get(7), is(Optional.of(scene(MONDAY))));
        assertThat("asked each time", reads.get(), is(3));
        stashHas(scene(TUESDAY));
        assertThat("back again", cache.get(7), is(Optional.of(scene(TUESDAY))));
    }

    @Test
    void anOldSceneIsAnsweredToEverybodyWhoWaitsWhileStashIsAway() throws Exception {
        indexed.put(7, MONDAY);
        stashHas(scene(MONDAY));
        cache.get(7);
        passes(Duration.ofHours(1));
        answer = new CompletableFuture<>();
        var askers = Stream.generate(this::ask).limit(20).toList();
        answer.completeExceptionally(away);
        for (var asker : askers) {
            assertThat(asker.get(), is(Optional.of(scene(MONDAY))));
        }
        assertThat(reads.get(), is(2));
    }

    @Test
    void afterADayAnOldSceneIsForgotten() {
        indexed.put(7, MONDAY);
        stashHas(scene(MONDAY));
        cache.get(7);
        passes(Duration.ofHours(24));
        stashIsAway();
        assertThrows(CallException.class, () -> cache.get(7));
    }

    @Test
    void thatThereIsNoSuchSceneIsNotRemembered() {
        answer = CompletableFuture.completedFuture(Optional.empty());
        assertThat(cache.get(7), is(Optional.empty()));
        assertThat(cache.get(7), is(Optional.empty()));
        assertThat(reads.get(), is(2));
        indexed.put(7, MONDAY);
        stashHas(scene(MONDAY));
        assertThat(cache.get(7), is(Optional.of(scene(MONDAY))));
    }

    @Test
    void aDeletedSceneIsForgotten() {
        indexed.put(7, MONDAY);
        stashHas(scene(MONDAY));
        cache.get(7);
        indexed.remove(7);
        answer = CompletableFuture.completedFuture(Optional.empty());
        assertThat(cache.get(7), is(Optional.empty()));
        stashIsAway();
        assertThrows(CallException.class, () -> cache.get(7));
    }

    /// Of forty scenes with a million characters each, fifteen may stay.
    @Test
    void longDescriptionsAreForgottenBeforeTheyFillTheMemory() {
        assertThat(readAgain("x".repeat(1_000_000)), is(greaterThanOrEqualTo(25)));
    }

    @Test
    void shortDescriptionsStay() {
        assertThat(readAgain("x".repeat(1_000)), is(0));
    }

    /// How many of forty scenes have to be read again when all have been asked for.
    private int readAgain(String details) {
        for (int round = 0; round < 2; round++) {
            reads.set(0);
            for (int id = 1; id <= 40; id++) {
                indexed.put(id, MONDAY);
                stashHas(scene(id, MONDAY, details));
                cache.get(id);
            }
            assertThat("tidied up", ForkJoinPool.commonPool().awaitQuiescence(10, TimeUnit.SECONDS), is(true));
        }
        return reads.get();
    }

    private CompletableFuture<Optional<Scene>> read(int id) {
        reads.incrementAndGet();
        return answer;
    }

    private void stashHas(Scene scene) {
        answer = CompletableFuture.completedFuture(Optional.of(scene));
    }

    private void stashIsAway() {
        answer = CompletableFuture.failedFuture(away);
    }

    private void passes(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private FutureTask<Optional<Scene>> ask() {
        return waiting(() -> cache.get(7));
    }

    /// Begins a task on a thread of its own and returns when that waits for Stash.
    private static <T> FutureTask<T> waiting(Callable<T> task) {
        var future = new FutureTask<>(task);
        var thread = Thread.startVirtualThread(future);
        while (thread.getState() != Thread.State.WAITING && thread.isAlive()) {
            Thread.onSpinWait();
        }
        return future;
    }

    private static Scene scene(String updatedAt) {
        return scene(7, updatedAt, "");
    }

    private static Scene scene(int id, String updatedAt, String details) {
        return new Scene(
                id,
                "First Light",
                "",
                details,
                "",
                null,
                null,
                updatedAt,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
