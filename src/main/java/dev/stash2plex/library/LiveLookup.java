package dev.stash2plex.library;

import dev.stash2plex.stash.SceneSummary;
import java.util.List;
import java.util.Optional;

/// Asks Stash itself, where the index does not know. Every method may throw
/// [dev.stash2plex.call.CallException]; then nothing is known, which is not the same as "there is none".
public interface LiveLookup {
    /// The scene with this id.
    Optional<SceneSummary> byId(int id);

    /// The scene that has a file with one of these paths, tried in their order.
    Optional<SceneSummary> byPaths(List<String> paths);

    /// Brings the index up to date.
    ///
    /// @return whether it holds more or other scenes than before, so that asking it again is worth it
    boolean refresh();
}
