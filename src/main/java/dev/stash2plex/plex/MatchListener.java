package dev.stash2plex.plex;

/// Is told how each match ends.
@FunctionalInterface
public interface MatchListener {
    /// The outcome of a match that is answered with an error, mostly since Stash was away.
    String FAILED = "failed";

    /// The step where no step has found a scene.
    String NO_STEP = "none";

    /// A match has ended.
    ///
    /// @param outcome a [dev.stash2plex.match.Decision] as it is written, or [#FAILED]
    /// @param step the one that found the scene, or the first of the list, or [#NO_STEP]
    void ended(String outcome, String step);
}
