package dev.stash2plex.match;

import dev.stash2plex.library.LiveLookup;
import dev.stash2plex.stash.SceneSummary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was asked of Stash in one match, so that nothing is asked twice.
final class Questions {
    private final LiveLookup live;
    private final Map<Integer, Optional<SceneSummary>> byId = new HashMap<>();
    private final Map<List<String>, Optional<SceneSummary>> byPaths = new HashMap<>();
    private boolean refreshed;

    Questions(LiveLookup live) {
        this.live = live;
    }

    Optional<SceneSummary> byId(int id) {
        Optional<SceneSummary> known = byId.get(id);
        if (known == null) {
            known = live.byId(id);
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
            known = live.byPaths(paths);
            byPaths.put(paths, known);
        }
        return known;
    }

    /// Whether the index has grown by asking; the second time it cannot have.
    boolean refresh() {
        if (refreshed) {
            return false;
        }
        refreshed = true;
        return live.refresh();
    }
}
