package dev.stash2plex.library;

import static dev.stash2plex.library.Summaries.titled;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;

import dev.stash2plex.call.Errand;
import dev.stash2plex.config.LibrarySettings;
import dev.stash2plex.simulation.SimulatedTime;
import dev.stash2plex.stash.Changes;
import dev.stash2plex.stash.SceneCast;
import dev.stash2plex.stash.SceneSummary;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// An `Error` while Stash's changes are read ends what waits for it, and nothing else.
class AnErrorInALookTest {
    private static final Duration LOOK = Duration.ofMillis(100);

    private final SimulatedTime time = new SimulatedTime(1);
    private final Library library = new Library(
            new Failing(),
            new LibrarySettings(100, Duration.ofSeconds(30), Duration.ofHours(1)),
            (took, succeeded) -> {},
            time);
    private boolean failing;

    @Test
    void allWhoWaitAreToldAndTheNextAreAnswered() {
        library.start();
        time.pass(Duration.ofSeconds(1));
        assertThat(library.isComplete(), is(true));
        failing = true;
        var waiting = IntStream.range(0, 20)
                .mapToObj(asker -> time.begun(this::refresh))
                .toList();
        time.pass(LOOK.multipliedBy(3));
        for (CompletableFuture<Boolean> asker : waiting) {
            assertThat("told", asker.isDone(), is(true));
            assertThat(asker.exceptionNow(), is(instanceOf(IllegalStateException.class)));
        }
        failing = false;
        assertThat(time.done(this::refresh).join(), is(true));
        library.close();
        time.pass(Duration.ofSeconds(1));
        assertThat(time.alive(), is(0));
        assertThat(time.uncaught(), is(empty()));
    }

    @Test
    void theLibraryIsKeptFreshAfterwards() {
        library.start();
        time.pass(Duration.ofSeconds(1));
        failing = true;
        time.pass(Duration.ofSeconds(60));
        failing = false;
        time.pass(Duration.ofSeconds(31));
        assertThat(library.age().orElseThrow().compareTo(Duration.ofSeconds(31)) < 0, is(true));
    }

    private boolean refresh() {
        library.refresh(time.in(Duration.ofSeconds(60)));
        return true;
    }

    /// Has one scene.
    private final class Failing extends UnaskedStash {
        private final SceneSummary scene = titled(1, "First Light");

        @Override
        public Optional<String> newest(Errand errand) {
            return Optional.of(scene.updatedAt());
        }

        @Override
        public List<String> roots(Errand errand) {
            return List.of("/data");
        }

        @Override
        public List<SceneSummary> summariesAbove(int id, int most, Errand errand) {
            return id < 1 ? List.of(scene) : List.of();
        }

        @Override
        public List<SceneCast> castsAbove(int id, int most, Errand errand) {
            return List.of();
        }

        @Override
        public Changes changes(String after, String recentAfter, int above, int page, int most, Errand errand) {
            time.sleepFor(LOOK);
            if (failing) {
                throw new StackOverflowError("of a parser");
            }
            return new Changes(List.of(), List.of(), List.of(), 1);
        }
    }
}
