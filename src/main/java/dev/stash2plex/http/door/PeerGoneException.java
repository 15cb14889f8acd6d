package dev.stash2plex.http.door;

import io.helidon.webserver.CloseConnectionException;
import org.jspecify.annotations.Nullable;

/// Ends a connection whose peer is not there any more, or not to us.
final class PeerGoneException extends CloseConnectionException {
    private static final long serialVersionUID = 1L;

    PeerGoneException(@Nullable Throwable cause) {
        super("the connection is closed", cause);
    }

    /// It has no stack trace: it is never shown, and a stranger could make us fill in many.
    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
