package dev.stash2plex.call;

/// Why a server gave no answer. The details never hold a secret and are short enough to be logged.
public sealed interface CallFailure {
    /// What happened, for a log.
    String detail();

    /// Nothing answers at that address, the connection broke, or a proxy says that the server is down.
    record Unreachable(String detail) implements CallFailure {}

    /// No whole answer came in time.
    record Timeout(String detail) implements CallFailure {}

    /// The server wants a key and got none, got a wrong one, or got one and has none.
    record RefusedKey(String detail) implements CallFailure {}

    /// The server runs but cannot be used: it is being set up or waits for its database to be migrated.
    record NotReady(String detail) implements CallFailure {}

    /// The server did not accept or could not carry out the query.
    record QueryRefused(String detail) implements CallFailure {}

    /// Something answered that is not the server's way to answer.
    record Unknown(String detail) implements CallFailure {}

    /// An answer came that is larger than any that can be meant.
    record TooLarge(String detail) implements CallFailure {}

    /// All our own places for such work were taken for too long, or our memory for answers is. It says nothing about
    /// the server.
    record Busy(String detail) implements CallFailure {}
}
