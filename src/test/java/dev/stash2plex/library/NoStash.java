package dev.stash2plex.library;

import dev.stash2plex.stash.SceneSummary;
import java.util.List;
import java.util.Optional;

/// Nobody to ask: what the index does not know is not known.
public final class NoStash implements LiveLookup {
    @Override
    public Optional<SceneSummary> byId(int id) {
        return Optional.empty();
    }

    @Override
    public Optional<SceneSummary> byPaths(List<String> paths) {
        return Optional.empty();
    }

    @Override
    public boolean refresh() {
        return false;
    }
}
