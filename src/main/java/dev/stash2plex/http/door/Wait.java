package dev.stash2plex.http.door;

/// What a connection waits for, and how long it may. Each wait is an object of its own, so that a connection can be
/// closed in that very wait and not in the next one.
///
/// @param since nanoseconds of the clock of the door
/// @param allowed nanoseconds; at least 1
record Wait(Kind kind, long since, long allowed) {
    /// Nothing is waited for: a request is being answered.
    static final Wait NONE = new Wait(Kind.NOTHING, 0, Long.MAX_VALUE);

    /// The connection is closed, or about to be.
    static final Wait OVER = new Wait(Kind.NOTHING, 0, Long.MAX_VALUE);

    enum Kind {
        NOTHING,
        REQUEST,
        BODY,
        FAREWELL,
        TRANSFER
    }

    /// Whether the peer owes us bytes.
    boolean isRead() {
        return kind != Kind.NOTHING && kind != Kind.TRANSFER;
    }

    /// How much of its time the peer has used up, 1 being all of it.
    double used(long now) {
        return kind == Kind.NOTHING ? 0 : (double) (now - since) / allowed;
    }
}
