package dev.stash2plex.http;

import dev.stash2plex.problem.Diagnosis;
import io.helidon.http.Status;
import org.jspecify.annotations.Nullable;

/// The JSON of every answer that is no success. PMS parses error bodies as JSON and logs a syntax error otherwise.
///
/// @param error what went wrong
record ErrorBody(Details error) {
    /// @param status the HTTP status again
    /// @param reason its phrase
    /// @param code of the problem with Stash, for which the README has a list
    /// @param message what the asker can do about it
    /// @param field the field of the request's body that is wrong
    /// @param requestId finds the request in the log
    record Details(
            int status,
            String reason,
            @Nullable String code,
            String message,
            @Nullable String field,
            @Nullable String requestId) {}

    static ErrorBody of(Status status, String message, @Nullable String field, @Nullable String requestId) {
        return new ErrorBody(new Details(status.code(), status.reasonPhrase(), null, message, field, requestId));
    }

    static ErrorBody of(Status status, Diagnosis diagnosis, String requestId) {
        return new ErrorBody(new Details(
                status.code(),
                status.reasonPhrase(),
                diagnosis.problem().code(),
                diagnosis.toString(),
                null,
                requestId));
    }
}
