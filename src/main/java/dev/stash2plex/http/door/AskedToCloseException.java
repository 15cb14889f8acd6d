package dev.stash2plex.http.door;

import io.helidon.webserver.CloseConnectionException;

/// Ends a connection as its request has asked, after an answer that nothing unread follows.
public final class AskedToCloseException extends CloseConnectionException {
    private static final long serialVersionUID = 1L;

    public AskedToCloseException() {
        super("asked for by the request");
    }

    /// Nobody looks where it came from, and each `Connection: close` makes one.
    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
