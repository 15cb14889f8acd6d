package dev.stash2plex.path;

/// Whether a pattern fits a text cannot be told in the steps that it may take.
public final class TooManySteps extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Nobody needs to know how deep in the regular expression that was.
    TooManySteps() {
        super("a pattern takes too many steps", null, false, false);
    }
}
