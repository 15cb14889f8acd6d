package dev.stash2plex.path;

/// Whether a pattern fits a text cannot be told in the steps that it may take.
public final class TooManySteps extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// It has no stack trace: how deep in the regular expression that was says nothing.
    TooManySteps() {
        super("a pattern takes too many steps", null, false, false);
    }
}
