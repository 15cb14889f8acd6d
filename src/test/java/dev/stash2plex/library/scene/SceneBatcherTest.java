package dev.stash2plex.library.scene;

import static dev.stash2plex.library.Summaries.titled;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.sameInstance;

import dev.stash2plex.call.CallException;
import dev.stash2plex.call.CallFailure;
import dev.stash2plex.call.Errand;
import dev.stash2plex.library.UnaskedStash;
import dev.stash2plex.library.filing.Register;
import dev.stash2plex.library.index.HashIndex;
import dev.stash2plex.simulation.SimulatedTime;
import dev.stash2plex.stash.Scene;
import dev.stash2plex.stash.SceneSummary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whoever asks for a scene at about the same time travels together, and nobody suffers from the company. Stash has
/// scenes up to 999 and takes 40 ms.
class SceneBatcherTest {
    private static final int UNKNOWN = 1000;
    private static final Duration ANSWER = Duration.ofMillis(40);

    private final SimulatedTime time = new SimulatedTime(1);
    private final HashIndex index = new HashIndex();
    private final Register register = new Register(index);
    private final List<List<Integer>> calls = new ArrayList<>();
    private final SceneBatcher batcher = new SceneBatcher(new Answering(), register, time);
    private Runnable whileReading = () -> {};
    private String title = "First Light";

    @Test
    void whatIsAskedForWithinTheWindowIsOneCall() {
        assertThat(ids(atOnce(12, 23, 27)), contains(12, 23, 27));
        assertThat(calls.size(), is(1));
        assertThat(calls.getFirst(), containsInAnyOrder(12, 23, 27));
    }

    @Test
    void aSceneThatSeveralAskForIsAskedForOnce() {
        assertThat(ids(atOnce(12, 23, 12)), contains(12, 23, 12));
        assertThat(calls.size(), is(1));
        assertThat(calls.getFirst(), containsInAnyOrder(12, 23));
    }

    @Test
    void whatIsAskedForLaterIsAnotherCall() {
        for (int id : List.of(12, 12, 23)) {
            assertThat(ids(atOnce(id)), contains(id));
        }
        assertThat(calls, is(List.of(List.of(12), List.of(12), List.of(23))));
    }

    /// It is sent after four windows of 4 ms at the latest, however many more come.
    @Test
    void aCallWaitsForMoreButNotForLong() {
        var first = batcher.load(1);
        for (int id = 2; id < 40; id++) {
            time.pass(Duration.ofMillis(2));
            assertThat(batcher.load(id).isDone(), is(false));
            if (id == 10) {
                assertThat("16 ms", calls.size(), is(1));
            }
        }
        time.pass(ANSWER.multipliedBy(2));
        assertThat(first.isDone(), is(true));
        assertThat(calls.size(), is(lessThanOrEqualTo(6)));
    }

    @Test
    void aCallHasAHundredIdsAtMost() {
        int[] wanted = IntStream.rangeClosed(1, 250).toArray();
        assertThat(ids(atOnce(wanted)), is(IntStream.of(wanted).boxed().toList()));
        assertThat(calls.stream().map(List::size).toList(), containsInAnyOrder(100, 100, 50));
        assertThat(
                calls.stream().flatMap(List::stream).sorted().toList(),
                is(IntStream.of(wanted).boxed().toList()));
        assertThat("all at once", time.nanos() / 1_000_000, is(lessThanOrEqualTo(60L)));
    }

    @Test
    void everybodyGetsTheirOwnScene() {
        var askers = IntStream.rangeClosed(1, 400)
                .mapToObj(asker ->
                        time.begun(() -> time.await(batcher.load((asker + 1) / 2), time.in(Duration.ofSeconds(5)))))
                .toList();
        time.pass(Duration.ofSeconds(1));
        assertThat(
                ids(askers),
                is(IntStream.rangeClosed(1, 400)
                        .mapToObj(asker -> (asker + 1) / 2)
                        .toList()));
    }

    @Test
    void anUnknownIdDoesItsNeighboursNoHarm() {
        assertThat(ids(atOnce(12, UNKNOWN, 23, UNKNOWN + 1)), contains(12, 0, 23, 0));
    }

    @Test
    void aFailureReachesEverybodyWhoWaitsAndTheNextRequestWorks() {
        var garbage = new CallException(new CallFailure.Unknown("garbage"));
        failsForEverybody(garbage);
    }

    @Test
    void anErrorReachesEverybodyWhoWaitsAndTheNextRequestWorks() {
        failsForEverybody(new StackOverflowError("of a parser"));
    }

    /// A match never says less than an item.
    @Test
    void whatIsReadIsFiled() {
        register.begin().scene(titled(UNKNOWN, "Gone meanwhile"));
        atOnce(12, UNKNOWN);
        assertThat(index.byId(12), is(Optional.of(SceneSummary.of(scene(12, title)))));
        assertThat(index.byId(UNKNOWN), is(Optional.empty()));
    }

    /// Nobody can tell which of the two is newer, so that it is asked for again.
    @Test
    void whatWasFiledOtherwiseMeanwhileIsReadOnceMore() {
        whileReading = () -> {
            whileReading = () -> {};
            title = "Second Thoughts";
            try (var look = register.begin()) {
                look.scene(SceneSummary.of(scene(12, title)));
            }
        };
        assertThat(atOnce(12, 23).getFirst().join().orElseThrow().title(), is("Second Thoughts"));
        assertThat(calls.size(), is(2));
        assertThat("only that one", calls.getLast(), contains(12));
    }

    @Test
    void aSceneThatIsEditedAgainAndAgainIsReadThreeTimesAtMost() {
        whileReading = () -> {
            try (var look = register.begin()) {
                look.scene(titled(12, "Edit " + calls.size()));
            }
        };
        assertThat(ids(atOnce(12)), contains(12));
        assertThat(calls.size(), is(3));
        assertThat("the next look reads it", register.takeDoubtful(10), contains(12));
    }

    private void failsForEverybody(Throwable failure) {
        whileReading = () -> sneak(failure);
        for (var asker : atOnce(IntStream.rangeClosed(1, 150).toArray())) {
            assertThat(asker.exceptionNow(), is(sameInstance(failure)));
        }
        whileReading = () -> {};
        assertThat(ids(atOnce(12)), contains(12));
        assertThat(time.uncaught(), is(empty()));
    }

    private static void sneak(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }

    /// Asks for scenes before any of them can be sent for, and lets all be answered.
    private List<CompletableFuture<Optional<Scene>>> atOnce(int... ids) {
        var scenes = IntStream.of(ids).mapToObj(batcher::load).toList();
        time.runUntil(() -> scenes.stream().allMatch(CompletableFuture::isDone), Duration.ofSeconds(5));
        return scenes;
    }

    /// The ids of the scenes, 0 for none.
    private static List<Integer> ids(List<CompletableFuture<Optional<Scene>>> scenes) {
        return scenes.stream()
                .map(scene -> scene.resultNow().map(Scene::id).orElse(0))
                .toList();
    }

    private static Scene scene(int id, String title) {
        return new Scene(
                id,
                title,
                "",
                "",
                "",
                null,
                null,
                "2026-02-23T11:54:26Z",
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private final class Answering extends UnaskedStash {
        @Override
        public List<Scene> scenes(Collection<Integer> ids, Errand errand) {
            calls.add(List.copyOf(ids));
            String before = title;
            time.sleepFor(ANSWER);
            whileReading.run();
            return Stream.iterate(1, id -> id < UNKNOWN, id -> id + 1)
                    .filter(ids::contains)
                    .map(id -> scene(id, before))
                    .toList();
        }
    }
}
