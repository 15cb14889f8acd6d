package dev.stash2plex.http.door;

import io.helidon.webserver.CloseConnectionException;

/// Ends a connection as its request has asked, after an answer that nothing unread follows.
public final class AskedToCloseException extends CloseConnectionException {
    private static final long serialVersionUID = 1L;

    public AskedToCloseException() {
        super("asked for by the request");
    }

    /// It has no stack trace: it is never shown, and each `Connection: close` would fill one in.
    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
