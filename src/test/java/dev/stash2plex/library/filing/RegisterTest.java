package dev.stash2plex.library.filing;

import static dev.stash2plex.library.Summaries.titled;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import dev.stash2plex.library.index.HashIndex;
import dev.stash2plex.stash.SceneCast;
import dev.stash2plex.stash.SceneSummary;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Of two readings that overlap, the older one never has the last word.
class RegisterTest {
    private static final SceneSummary OLD = titled(7, "First Light", "/data/a.mp4");
    private static final SceneSummary NEW = titled(7, "Second Thoughts", "/data/a.mp4");

    private final HashIndex index = new HashIndex();
    private final Register register = new Register(index);

    @Test
    void whatIsReadLaterReplacesWhatWasReadBefore() {
        assertThat(readNow(OLD), is(Filed.NEW));
        assertThat(readNow(OLD), is(Filed.SAME));
        assertThat(readNow(NEW), is(Filed.NEW));
        assertThat(index.byId(7), is(Optional.of(NEW)));
        assertThat(doubtful(), is(empty()));
    }

    @Test
    void anOlderReadingNeverReplacesANewerOne() {
        var older = register.begin();
        readNow(NEW);
        assertThat(older.scene(OLD), is(Filed.DOUBTFUL));
        assertThat(index.byId(7), is(Optional.of(NEW)));
        assertThat("it is read again", doubtful(), is(List.of(7)));
    }

    @Test
    void anOlderReadingThatSaysTheSameIsNotInDoubt() {
        var older = register.begin();
        readNow(NEW);
        assertThat(older.scene(NEW), is(Filed.SAME));
        assertThat(doubtful(), is(empty()));
    }

    @Test
    void whatWasSeenAgainUnchangedIsAsNewAsItsLastReading() {
        readNow(NEW);
        var older = register.begin();
        readNow(NEW);
        assertThat(older.scene(OLD), is(Filed.DOUBTFUL));
        assertThat(index.byId(7), is(Optional.of(NEW)));
    }

    @Test
    void anOlderReadingWithoutPerformersOrOfThemAloneIsInDoubtToo() {
        var older = register.begin();
        readNow(NEW);
        assertThat(older.sceneWithoutPerformers(OLD), is(Filed.DOUBTFUL));
        assertThat(older.cast(new SceneCast(7, List.of("Jane Roe"))), is(Filed.DOUBTFUL));
        assertThat(index.byId(7), is(Optional.of(NEW)));
    }

    @Test
    void aPageWithoutPerformersLeavesThemAsTheyAre() {
        readNow(OLD);
        try (var reading = register.begin()) {
            assertThat(reading.cast(new SceneCast(7, List.of("Jane Roe"))), is(Filed.NEW));
        }
        try (var reading = register.begin()) {
            assertThat(reading.sceneWithoutPerformers(NEW), is(Filed.NEW));
        }
        assertThat(index.byId(7), is(Optional.of(NEW.withPerformers(List.of("Jane Roe")))));
    }

    @Test
    void performersMakeNoScene() {
        try (var reading = register.begin()) {
            assertThat(reading.cast(new SceneCast(7, List.of("Jane Roe"))), is(Filed.SAME));
        }
        assertThat(index.size(), is(0));
    }

    @Test
    void anIdThatNoSceneHasIsForgotten() {
        readNow(OLD);
        try (var reading = register.begin()) {
            assertThat(reading.absent(7), is(Filed.NEW));
            assertThat("as was known", reading.absent(8), is(Filed.SAME));
        }
        assertThat(index.byId(7), is(Optional.empty()));
    }

    @Test
    void aSceneThatWasFiledSinceTheReadingBeganIsNotForgotten() {
        var older = register.begin();
        readNow(NEW);
        assertThat(older.absent(7), is(Filed.DOUBTFUL));
        assertThat(index.byId(7), is(Optional.of(NEW)));
        assertThat(doubtful(), is(List.of(7)));
    }

    @Test
    void aSceneThatIsGoneIsNotBroughtBackByAnOlderReading() {
        readNow(OLD);
        var older = register.begin();
        forgetNow(7);
        assertThat(older.scene(OLD), is(Filed.DOUBTFUL));
        assertThat(older.sceneWithoutPerformers(OLD), is(Filed.DOUBTFUL));
        assertThat(index.byId(7), is(Optional.empty()));
        assertThat("it is read again", doubtful(), is(List.of(7)));
    }

    /// What is gone is remembered for the sake of the oldest reading, whichever ends first.
    @Test
    void theEndOfAnotherReadingDoesNotLetAnOlderOneBringItBack() {
        readNow(OLD);
        var older = register.begin();
        forgetNow(7);
        register.begin().close();
        assertThat(older.scene(OLD), is(Filed.DOUBTFUL));
        assertThat(index.byId(7), is(Optional.empty()));
    }

    @Test
    void aSceneThatIsGoneIsBackWhenALaterReadingSaysSo() {
        readNow(OLD);
        forgetNow(7);
        assertThat(readNow(OLD), is(Filed.NEW));
        assertThat(index.byId(7), is(Optional.of(OLD)));
    }

    /// Each was read at another moment, so that one of them may not have the file any more.
    @Test
    void twoScenesWithOneFileAreBothReadAgain() {
        readNow(titled(1, "One", "/data/a.mp4"));
        assertThat(readNow(titled(2, "Two", "/data/a.mp4")), is(Filed.NEW));
        assertThat(doubtful(), containsInAnyOrder(1, 2));
    }

    @Test
    void otherIdsThanThoseOfAPageAreAbsent() {
        IntStream.rangeClosed(1, 9).forEach(id -> readNow(titled(id, "Scene " + id)));
        try (var page = register.begin()) {
            readNow(titled(6, "Edited meanwhile"));
            page.onlyIds(2, 8, List.of(4, 8));
        }
        assertThat(
                IntStream.rangeClosed(1, 9)
                        .filter(id -> index.byId(id).isPresent())
                        .boxed()
                        .toList(),
                is(List.of(1, 2, 4, 6, 8, 9)));
        assertThat("nobody can tell", doubtful(), is(List.of(6)));
    }

    @Test
    void whatIsInDoubtIsTakenOnceAndAFewAtATime() {
        List.of(5, 6, 5, 7).forEach(register::doubt);
        assertThat(register.takeDoubtful(2), is(List.of(5, 6)));
        assertThat(register.takeDoubtful(2), is(List.of(7)));
        assertThat(register.takeDoubtful(2), is(empty()));
    }

    private Filed readNow(SceneSummary scene) {
        try (var reading = register.begin()) {
            return reading.scene(scene);
        }
    }

    private void forgetNow(int id) {
        try (var reading = register.begin()) {
            reading.absent(id);
        }
    }

    private List<Integer> doubtful() {
        return register.takeDoubtful(100);
    }
}
