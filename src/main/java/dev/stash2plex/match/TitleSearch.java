package dev.stash2plex.match;

import dev.stash2plex.library.SceneIndex;
import java.util.List;

/// Finds a scene by what the names say.
final class TitleSearch {
    private final SceneIndex index;

    TitleSearch(SceneIndex index) {
        this.index = index;
    }

    Finding find(MatchRequest request, List<Reading> readings) {
        return Finding.nothing(Finding.TITLE, "none in " + index.size());
    }
}
