package dev.stash2plex.library.refresh;

import java.time.Duration;

/// Is told of each look for changes when it is over.
@FunctionalInterface
public interface LookListener {
    /// A look is over, and its waiters have been told.
    ///
    /// @param took from its begin to its end
    /// @param succeeded whether Stash told all that had changed
    void looked(Duration took, boolean succeeded);
}
