package dev.stash2plex.library.filing;

import dev.stash2plex.stash.SceneSummary;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The newest changes of the index, to be read from any of them on. Who keeps the number of the last change that it has
/// seen goes on after it.
public final class ChangeFeed {
    /// About 4 MB, and more than a person changes between two looks.
    private static final int KEPT = 4096;

    private final ArrayDeque<Change> changes = new ArrayDeque<>();
    private long last;

    ChangeFeed() {}

    /// The number of the newest change; 0 before the first.
    public synchronized long last() {
        return last;
    }

    /// What has changed after the change with this number, the earliest first.
    ///
    /// @param most how many changes at most
    /// @return nothing if the change after it is not kept any more, so that everything has to be compared
    public synchronized Optional<List<Change>> after(long number, int most) {
        boolean complete = number >= last - changes.size() && number <= last;
        return complete
                ? Optional.of(changes.stream()
                        .filter(change -> change.number() > number)
                        .limit(most)
                        .toList())
                : Optional.empty();
    }

    synchronized void add(int id, @Nullable SceneSummary old, @Nullable SceneSummary now) {
        changes.add(new Change(++last, id, Optional.ofNullable(old), Optional.ofNullable(now)));
        if (changes.size() > KEPT) {
            changes.remove();
        }
    }
}
