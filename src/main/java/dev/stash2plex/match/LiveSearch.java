package dev.stash2plex.match;

import dev.stash2plex.library.LiveLookup;
import dev.stash2plex.stash.SceneSummary;
import dev.stash2plex.time.Deadline;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was asked of Stash in one match, so that nothing is asked twice.
final class LiveSearch {
    private final LiveLookup live;
    private final Map<Integer, Optional<SceneSummary>> byId = new HashMap<>();
    private final Map<List<String>, Optional<SceneSummary>> byPaths = new HashMap<>();
    private final Deadline deadline;

    LiveSearch(LiveLookup live, Deadline deadline) {
        this.live = live;
        this.deadline = deadline;
    }

    Optional<SceneSummary> byId(int id) {
        Optional<SceneSummary> known = byId.get(id);
        if (known == null) {
            known = live.byId(id, deadline);
            byId.put(id, known);
        }
        return known;
    }

    Optional<SceneSummary> byPaths(List<String> paths) {
        if (paths.isEmpty()) {
            return Optional.empty();
        }
        Optional<SceneSummary> known = byPaths.get(paths);
        if (known == null) {
            known = live.byPaths(paths, deadline);
            byPaths.put(paths, known);
        }
        return known;
    }

    /// Has the index hold everything that Stash has now.
    void refresh() {
        live.refresh(deadline);
    }

    /// Whether one scene that fits is known to be the one that fits best.
    boolean isIndexComplete() {
        return live.isComplete();
    }
}
