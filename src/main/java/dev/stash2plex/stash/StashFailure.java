package dev.stash2plex.stash;

/// Why Stash gave no answer. The details never hold the API key and are short enough to be logged.
public sealed interface StashFailure {
    /// What happened, for a log.
    String detail();

    /// Nobody answers at that address, the connection broke, or a proxy says that Stash is down.
    record Unreachable(String detail) implements StashFailure {}

    /// No whole answer came in time.
    record Timeout(String detail) implements StashFailure {}

    /// Stash wants a key and got none, got a wrong one, or got one and has none.
    record RefusedKey(String detail) implements StashFailure {}

    /// Stash runs but is being set up or waits for its database to be migrated.
    record NotReady(String detail) implements StashFailure {}

    /// Stash did not accept or could not carry out the query.
    record QueryRefused(String detail) implements StashFailure {}

    /// Something answered that is not Stash's way to answer.
    record Unknown(String detail) implements StashFailure {}
}
