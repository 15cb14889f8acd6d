package dev.stash2plex.library;

import dev.stash2plex.stash.SceneSummary;
import dev.stash2plex.time.Deadline;
import java.util.List;
import java.util.Optional;

/// Nobody to ask: what the index does not know is not known.
public final class NoStash implements LiveLookup {
    @Override
    public boolean isComplete() {
        return true;
    }

    @Override
    public Optional<SceneSummary> byId(int id, Deadline deadline) {
        return Optional.empty();
    }

    @Override
    public Optional<SceneSummary> byPaths(List<String> paths, Deadline deadline) {
        return Optional.empty();
    }

    @Override
    public void refresh(Deadline deadline) {}
}
