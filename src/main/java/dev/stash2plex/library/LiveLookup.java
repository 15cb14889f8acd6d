package dev.stash2plex.library;

import dev.stash2plex.stash.SceneSummary;
import dev.stash2plex.time.Deadline;
import java.util.List;
import java.util.Optional;

/// Asks Stash itself, where the index does not know. Every method may throw
/// [dev.stash2plex.call.CallException]; then nothing is known, which is not the same as "there is none".
public interface LiveLookup {
    /// Whether the index holds everything that Stash had a while ago. Before, one scene that fits may not be the one
    /// that fits best.
    boolean isComplete();

    /// The scene with this id.
    Optional<SceneSummary> byId(int id, Deadline deadline);

    /// The scene that has a file with one of these paths, tried in their order.
    Optional<SceneSummary> byPaths(List<String> paths, Deadline deadline);

    /// Waits until the index holds everything that Stash had when this was called.
    void refresh(Deadline deadline);
}
