package dev.stash2plex.simulation;

import static dev.stash2plex.simulation.Trouble.ADDED;
import static dev.stash2plex.simulation.Trouble.ASKED_TOO_SOON;
import static dev.stash2plex.simulation.Trouble.BUG;
import static dev.stash2plex.simulation.Trouble.BUSY;
import static dev.stash2plex.simulation.Trouble.CROWD;
import static dev.stash2plex.simulation.Trouble.DOWN;
import static dev.stash2plex.simulation.Trouble.HANDED_OVER;
import static dev.stash2plex.simulation.Trouble.LATE_ANSWERS;
import static dev.stash2plex.simulation.Trouble.MERGED;
import static dev.stash2plex.simulation.Trouble.MOVED_SILENTLY;
import static dev.stash2plex.simulation.Trouble.PERFORMER_RENAMED;
import static dev.stash2plex.simulation.Trouble.RESTART;
import static dev.stash2plex.simulation.Trouble.SLOW;
import static dev.stash2plex.simulation.Trouble.STASH_CLOCK;
import static dev.stash2plex.simulation.Trouble.STASH_ZONE;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Histories that once broke a promise, as small as they could be shrunk.
class KeptScenariosTest {
    /// A failed attempt to read the library was never forgotten, so that questions were told long afterwards that it
    /// was still being read.
    @Test
    void aFailedFirstReadingIsForgottenOnceItHasSucceeded() {
        keepsThePromises(new Scenario(191, 3, 10, 10, Set.of(SLOW, RESTART)));
    }

    /// The timestamp of a new file was earlier than others, since Stash's clock had been set back.
    @Test
    void aNewFileInTheHourThatAClockWasSetBackIsFound() {
        keepsThePromises(
                new Scenario(302, 4, 15, 9, Set.of(ADDED, PERFORMER_RENAMED, BUSY, DOWN, STASH_CLOCK, STASH_ZONE)));
    }

    /// For a moment the file was at neither scene.
    @Test
    void aFileThatMovesBetweenTwoScenesIsAlwaysAtOneOfThem() {
        keepsThePromises(new Scenario(100452, 2, 4, 4, Set.of(ADDED, MERGED)));
    }

    /// It was thrown away, and nothing was said instead.
    @Test
    void anAnswerThatIsFoundBeforeTheLibraryIsWholeIsKept() {
        keepsThePromises(new Scenario(100703, 1, 3, 4, Set.of()));
    }

    /// It was a tie, which is answered by nothing.
    @Test
    void aFileAtTwoScenesAtOnceIsNotATie() {
        keepsThePromises(new Scenario(102545, 11, 16, 13, Set.of(ADDED, MERGED, SLOW, BUSY, STASH_CLOCK, STASH_ZONE)));
        keepsThePromises(new Scenario(102823, 8, 13, 6, Set.of(ADDED, MERGED, MOVED_SILENTLY, SLOW, STASH_CLOCK)));
    }

    /// The second edit had the timestamp of the first, and both were earlier than others.
    @Test
    void twoEditsInOneSecondInTheHourThatAClockWasSetBackAreSeen() {
        keepsThePromises(
                new Scenario(105731, 3, 9, 6, Set.of(ADDED, MERGED, MOVED_SILENTLY, PERFORMER_RENAMED, STASH_CLOCK)));
    }

    /// The file went from a scene on the second page of a look to one on the first, which had been read.
    @Test
    void aFileThatMovesToAnEarlierPageOfALookIsFound() {
        keepsThePromises(new Scenario(53478, 5, 1, 4, Set.of(CROWD, ASKED_TOO_SOON, HANDED_OVER)));
    }

    /// A scene was edited between two pages of a look, so that the first of the second page moved to the first.
    @Test
    void anEditIsNotPassedOverWhereThePagesOfALookMove() {
        keepsThePromises(
                new Scenario(99951, 6, 5, 8, Set.of(BUSY, CROWD, ASKED_TOO_SOON, HANDED_OVER, LATE_ANSWERS, BUG)));
    }

    private static void keepsThePromises(Scenario scenario) {
        List<String> broken = new Simulation(scenario).run();
        assertThat(scenario.toString(), broken, empty());
    }
}
