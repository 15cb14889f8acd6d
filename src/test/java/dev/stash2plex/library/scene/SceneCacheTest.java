package dev.stash2plex.library.scene;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.sameInstance;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.stash2plex.call.CallException;
import dev.stash2plex.call.CallFailure;
import dev.stash2plex.library.index.HashIndex;
import dev.stash2plex.simulation.SimulatedTime;
import dev.stash2plex.stash.Scene;
import dev.stash2plex.stash.SceneSummary;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What is read once is not read again while it is good, and is better than nothing when it is only old.
class SceneCacheTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Scene MONDAY = scene(7, "2026-11-23T11:54:26Z", "");
    private static final Scene TUESDAY = scene(7, "2026-11-24T11:54:26Z", "");
    private static final Scene WEDNESDAY = scene(7, "2026-11-25T11:54:26Z", "");

    private final CallException away = new CallException(new CallFailure.Unreachable("away"));

    private final SimulatedTime time = new SimulatedTime(1);
    private final HashIndex index = new HashIndex();
    private final SceneCache cache = new SceneCache(this::read, index, time);
    private CompletableFuture<Optional<Scene>> answer = new CompletableFuture<>();
    private int reads;

    @Test
    void whoAskForOneSceneAtOneTimeShareOneRead() {
        indexed(MONDAY);
        var askers = askers();
        answer.complete(Optional.of(MONDAY));
        allGet(askers, Optional.of(MONDAY));
        assertThat(reads, is(1));
    }

    @Test
    void aSceneIsUsedUntilItIsOld() {
        indexed(MONDAY);
        stashHas(MONDAY);
        get(7);
        time.pass(Duration.ofMinutes(15).minusNanos(1));
        assertThat(get(7), is(Optional.of(MONDAY)));
        assertThat("not old yet", reads, is(1));
        time.pass(Duration.ofNanos(1));
        get(7);
        assertThat("old", reads, is(2));
        time.pass(Duration.ofMinutes(14));
        get(7);
        assertThat("as good as new", reads, is(2));
    }

    @Test
    void noClockOnTheWallMakesASceneOlderOrYounger() {
        indexed(MONDAY);
        stashHas(MONDAY);
        get(7);
        time.setWallClock(Duration.ofHours(2));
        get(7);
        assertThat(reads, is(1));
        time.setWallClock(Duration.ofHours(-4));
        time.pass(Duration.ofMinutes(15));
        get(7);
        assertThat(reads, is(2));
    }

    @Test
    void anEditedSceneIsReadAgainOnce() {
        indexed(MONDAY);
        stashHas(MONDAY);
        get(7);
        indexed(TUESDAY);
        stashHas(TUESDAY);
        for (int round = 0; round < 3; round++) {
            assertThat(get(7), is(Optional.of(TUESDAY)));
        }
        assertThat(reads, is(2));
    }

    /// It began before the edit that whoever asks wants to see.
    @Test
    void aReadThatWasUnderWayDuringAnEditIsNotTheAnswer() {
        indexed(MONDAY);
        var asker = time.begun(() -> get(7));
        time.pass(Duration.ofMillis(1));
        indexed(TUESDAY);
        var underWay = answer;
        stashHas(TUESDAY);
        underWay.complete(Optional.of(MONDAY));
        time.pass(Duration.ofMillis(1));
        assertThat(asker.join(), is(Optional.of(TUESDAY)));
        assertThat(reads, is(2));
    }

    @Test
    void aSceneThatIsAnotherEachTimeIsReadThreeTimesAtMost() {
        indexed(TUESDAY);
        stashHas(WEDNESDAY);
        assertThat(get(7), is(Optional.of(WEDNESDAY)));
        assertThat(reads, is(3));
    }

    @Test
    void aSceneThatTheIndexDoesNotHaveIsReadEachTime() {
        stashHas(MONDAY);
        get(7);
        int once = reads;
        get(7);
        assertThat(reads, is(2 * once));
    }

    @Test
    void eachSceneIsReadForItself() {
        var other = scene(8, "2026-11-23T11:54:26Z", "");
        indexed(MONDAY);
        indexed(other);
        stashHas(MONDAY);
        get(7);
        stashHas(other);
        assertThat(get(8), is(Optional.of(other)));
        assertThat(get(7), is(Optional.of(MONDAY)));
        assertThat(reads, is(2));
    }

    @Test
    void aFailureReachesWhoAsksAndIsNotRemembered() {
        indexed(MONDAY);
        stashIsAway();
        assertThat(assertThrows(CallException.class, () -> get(7)), is(sameInstance(away)));
        assertThat(assertThrows(CallException.class, () -> get(7)), is(sameInstance(away)));
        stashHas(MONDAY);
        assertThat(get(7), is(Optional.of(MONDAY)));
        assertThat(reads, is(3));
    }

    @Test
    void aFailureReachesEverybodyWhoWaits() {
        var askers = askers();
        answer.completeExceptionally(away);
        time.pass(Duration.ZERO);
        askers.forEach(asker -> assertThat(asker.exceptionNow(), is(sameInstance(away))));
    }

    @Test
    void aBugReachesEverybodyWhoWaitsAndIsNotRemembered() {
        indexed(MONDAY);
        var askers = askers();
        answer.completeExceptionally(new StackOverflowError("of a parser"));
        time.pass(Duration.ZERO);
        askers.forEach(asker -> assertThat(asker.exceptionNow(), is(instanceOf(IllegalStateException.class))));
        stashHas(MONDAY);
        assertThat(get(7), is(Optional.of(MONDAY)));
    }

    @Test
    void whoAsksAgainAtOnceAfterAFailureIsAnsweredByANewRead() {
        for (int seed = 1; seed <= 100; seed++) {
            indexed(scene(seed, "2026-11-23T11:54:26Z", ""));
            int id = seed;
            var failing = new CompletableFuture<Optional<Scene>>();
            answer = failing;
            var asker = time.begun(() -> {
                assertThrows(CallException.class, () -> get(id));
                return get(id);
            });
            time.pass(Duration.ZERO);
            stashHas(scene(id, "2026-11-23T11:54:26Z", ""));
            failing.completeExceptionally(away);
            time.pass(Duration.ZERO);
            assertThat(asker.join().orElseThrow().id(), is(id));
        }
    }

    @Test
    void whoeverWaitsTooLongLeavesAndTheReadGoesOn() {
        indexed(MONDAY);
        var hasty = time.begun(() -> cache.get(7, time.in(Duration.ofSeconds(1))));
        var patient = time.begun(() -> get(7));
        time.pass(Duration.ofSeconds(2));
        assertThat(((CallException) hasty.exceptionNow()).failure(), is(instanceOf(CallFailure.Timeout.class)));
        answer.complete(Optional.of(MONDAY));
        time.pass(Duration.ZERO);
        assertThat(patient.join(), is(Optional.of(MONDAY)));
        assertThat(reads, is(1));
    }

    @Test
    void anOldSceneIsAnsweredWhileStashIsAway() {
        indexed(MONDAY);
        stashHas(MONDAY);
        get(7);
        time.pass(Duration.ofHours(23));
        stashIsAway();
        assertThat(get(7), is(Optional.of(MONDAY)));
        assertThat(get(7), is(Optional.of(MONDAY)));
        assertThat("asked each time", reads, is(3));
        indexed(TUESDAY);
        stashHas(TUESDAY);
        assertThat("back again", get(7), is(Optional.of(TUESDAY)));
    }

    /// Plex would keep it, and never ask again.
    @Test
    void aSceneThatIsKnownToBeEditedIsNotAnsweredAsItWas() {
        indexed(MONDAY);
        stashHas(MONDAY);
        get(7);
        indexed(TUESDAY);
        stashIsAway();
        assertThat(assertThrows(CallException.class, () -> get(7)), is(sameInstance(away)));
    }

    @Test
    void anOldSceneIsAnsweredToEverybodyWhoWaitsWhileStashIsAway() {
        indexed(MONDAY);
        stashHas(MONDAY);
        get(7);
        time.pass(Duration.ofHours(1));
        answer = new CompletableFuture<>();
        var askers = askers();
        answer.completeExceptionally(away);
        allGet(askers, Optional.of(MONDAY));
        assertThat(reads, is(2));
    }

    @Test
    void afterADayAnOldSceneIsForgotten() {
        indexed(MONDAY);
        stashHas(MONDAY);
        get(7);
        time.pass(Duration.ofHours(24));
        stashIsAway();
        assertThrows(CallException.class, () -> get(7));
    }

    @Test
    void thatThereIsNoSuchSceneIsNotRemembered() {
        stashHasNone();
        assertThat(get(7), is(Optional.empty()));
        assertThat(get(7), is(Optional.empty()));
        assertThat(reads, is(2));
        indexed(MONDAY);
        stashHas(MONDAY);
        assertThat(get(7), is(Optional.of(MONDAY)));
    }

    @Test
    void aDeletedSceneIsForgotten() {
        indexed(MONDAY);
        stashHas(MONDAY);
        get(7);
        index.remove(7);
        stashHasNone();
        assertThat(get(7), is(Optional.empty()));
        stashIsAway();
        assertThrows(CallException.class, () -> get(7));
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
            reads = 0;
            for (int id = 1; id <= 40; id++) {
                var scene = scene(id, "2026-11-23T11:54:26Z", details);
                indexed(scene);
                stashHas(scene);
                get(id);
            }
        }
        return reads;
    }

    private CompletableFuture<Optional<Scene>> read(int id) {
        reads++;
        return answer;
    }

    private Optional<Scene> get(int id) {
        return cache.get(id, time.in(LONG));
    }

    private void indexed(Scene scene) {
        index.put(SceneSummary.of(scene), 1);
    }

    private void stashHas(Scene scene) {
        answer = CompletableFuture.completedFuture(Optional.of(scene));
    }

    private void stashHasNone() {
        answer = CompletableFuture.completedFuture(Optional.empty());
    }

    private void stashIsAway() {
        answer = CompletableFuture.failedFuture(away);
    }

    /// Twenty who wait for scene 7.
    private List<CompletableFuture<Optional<Scene>>> askers() {
        var askers = Stream.generate(() -> time.begun(() -> get(7))).limit(20).toList();
        time.pass(Duration.ZERO);
        return askers;
    }

    private void allGet(List<CompletableFuture<Optional<Scene>>> askers, Optional<Scene> scene) {
        time.pass(Duration.ZERO);
        askers.forEach(asker -> assertThat(asker.join(), is(scene)));
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
