package dev.stash2plex.call;

/// The classes of work. Each has places of its own at a server, so that none can keep
/// another waiting.
public enum Work {
    /// Plex or a person waits for the answer.
    QUESTION,
    /// A search that keeps the server busy for long; Plex or a person waits for it.
    SEARCH,
    /// A look at what has changed.
    LOOK,
    /// The reading of everything.
    BULK,
    /// A picture.
    IMAGE
}
