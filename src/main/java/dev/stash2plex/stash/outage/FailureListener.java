package dev.stash2plex.stash.outage;

import dev.stash2plex.problem.Problem;

/// Is told of each call to Stash that fails.
@FunctionalInterface
public interface FailureListener {
    /// A call has failed. Called on the thread of whoever asked.
    void failed(Problem problem);
}
