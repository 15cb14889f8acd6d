package dev.stash2plex.library.filing;

import static dev.stash2plex.library.Summaries.titled;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.stash2plex.library.index.HashIndex;
import dev.stash2plex.stash.SceneSummary;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Who keeps the number of the last change that it has seen misses nothing, or is told that it does.
class ChangeFeedTest {
    private static final SceneSummary ONE = titled(1, "One");
    private static final SceneSummary OTHER = titled(1, "Another One");

    private final Register register = new Register(new HashIndex());
    private final ChangeFeed feed = register.feed();

    @Test
    void aChangeHasItsNumberAndBothStates() {
        file(ONE);
        file(OTHER);
        forget(1);
        assertThat(
                feed.after(0, 100),
                is(Optional.of(List.of(
                        new Change(1, 1, Optional.empty(), Optional.of(ONE)),
                        new Change(2, 1, Optional.of(ONE), Optional.of(OTHER)),
                        new Change(3, 1, Optional.of(OTHER), Optional.empty())))));
        assertThat(feed.last(), is(3L));
    }

    @Test
    void whatDoesNotChangeTheIndexIsNoChange() {
        file(ONE);
        file(ONE);
        forget(2);
        var older = register.begin();
        file(OTHER);
        older.scene(ONE);
        assertThat(feed.last(), is(2L));
    }

    @Test
    void itIsReadFromAnyChangeOnAndAFewAtATime() {
        edits(10);
        assertThat(numbers(feed.after(4, 3)), is(Optional.of(List.of(5L, 6L, 7L))));
        assertThat(numbers(feed.after(7, 100)), is(Optional.of(List.of(8L, 9L, 10L))));
        assertThat(numbers(feed.after(10, 100)), is(Optional.of(List.of())));
    }

    @Test
    void whoIsTooFarBehindIsToldSo() {
        edits(5000);
        assertThat(feed.after(5000 - 4096, 1).isPresent(), is(true));
        assertThat(feed.after(5000 - 4097, 1), is(Optional.empty()));
    }

    /// The number is of a time before a restart.
    @Test
    void whoHasSeenWhatWasNeverToldIsToldSo() {
        edits(10);
        assertThat(feed.after(11, 1), is(Optional.empty()));
    }

    private void edits(int number) {
        for (int i = 0; i < number; i++) {
            file(titled(1, "Edit " + i));
        }
    }

    private void file(SceneSummary scene) {
        try (var reading = register.begin()) {
            reading.scene(scene);
        }
    }

    private void forget(int id) {
        try (var reading = register.begin()) {
            reading.absent(id);
        }
    }

    private static Optional<List<Long>> numbers(Optional<List<Change>> changes) {
        return changes.map(some -> some.stream().map(Change::number).toList());
    }
}
