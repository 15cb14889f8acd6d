package dev.stash2plex.http;

import io.helidon.http.Status;
import java.util.Optional;

/// Ends a request with a status and a JSON body that says why.
public final class HttpProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String text;
    private final transient Status status;
    private final transient Optional<String> field;

    private final boolean closing;

    private HttpProblem(Status status, String message, Optional<String> field, boolean closing) {
        super(message, null, false, false);
        this.text = message;
        this.status = status;
        this.field = field;
        this.closing = closing;
    }

    /// A problem with the request as a whole.
    ///
    /// @param message for the person who reads the answer
    public static HttpProblem of(Status status, String message) {
        return new HttpProblem(status, message, Optional.empty(), false);
    }

    /// A problem after which the connection is closed, because what is left of the request will not be read.
    ///
    /// @param message for the person who reads the answer
    public static HttpProblem closing(Status status, String message) {
        return new HttpProblem(status, message, Optional.empty(), true);
    }

    /// A 400 that names the field of the body that is wrong.
    public static HttpProblem badField(String field, String message) {
        return new HttpProblem(Status.BAD_REQUEST_400, message, Optional.of(field), false);
    }

    String text() {
        return text;
    }

    Status status() {
        return status;
    }

    Optional<String> field() {
        return field;
    }

    boolean isClosing() {
        return closing;
    }
}
