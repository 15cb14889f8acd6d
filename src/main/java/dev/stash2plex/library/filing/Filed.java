package dev.stash2plex.library.filing;

/// What became of a scene that was read.
public enum Filed {
    /// The index had it like that.
    SAME,
    /// The index has it now.
    NEW,
    /// It differs from what was filed after the reading had begun, so that it may be older; it has to be read again.
    DOUBTFUL
}
