package dev.stash2plex.call;

/// The classes of work that is done for somebody. Each has places of its own at a server, so that none can keep
/// another waiting.
public enum Work {
    /// Somebody waits for the answer: Plex, or a person.
    QUESTION,
    /// A search that keeps the server busy for long, for somebody who waits.
    SEARCH,
    /// A look at what has changed.
    LOOK,
    /// The reading of everything.
    BULK,
    /// A picture.
    IMAGE
}
