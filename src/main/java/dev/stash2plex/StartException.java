package dev.stash2plex;

import dev.stash2plex.problem.Diagnosis;
import dev.stash2plex.problem.Problem;

/// The service cannot start; the message says why and what to do about it.
final class StartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param detail what the problem was met with
    StartException(Problem problem, String detail) {
        super(new Diagnosis(problem, detail).toString(), null, false, false);
    }
}
