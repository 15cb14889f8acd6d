package dev.stash2plex.library.refresh;

import dev.stash2plex.stash.Changes;
import dev.stash2plex.stash.SceneSummary;
import java.util.HashSet;
import java.util.Set;

/// Pages of one list of changes that are asked for by their number. What is edited meanwhile goes to the end of the
/// list, what is deleted leaves it, and all after it move up, so that one of them may stand on a page that has been
/// read already.
final class NumberedPages {
    private final Set<Integer> seen = new HashSet<>();
    private int count;

    /// Begins with the first page.
    void begin(Changes first) {
        seen.clear();
        note(first);
    }

    /// Whether those before it have moved since they were read: a scene stands there again, or one is gone.
    boolean haveMovedAt(Changes page) {
        boolean moved = page.count() != count + page.added().size()
                || page.changed().stream().map(SceneSummary::id).anyMatch(seen::contains);
        note(page);
        return moved;
    }

    private void note(Changes page) {
        count = page.count();
        page.changed().forEach(scene -> seen.add(scene.id()));
    }
}
