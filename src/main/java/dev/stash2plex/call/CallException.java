package dev.stash2plex.call;

import dev.stash2plex.problem.Problem;
import org.jspecify.annotations.Nullable;

/// A server gave no answer; [#failure()] says why.
public final class CallException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient CallFailure failure;

    /// @param failure what happened
    public CallException(CallFailure failure) {
        this(failure, null);
    }

    /// @param failure what happened
    /// @param cause what it was seen by
    public CallException(CallFailure failure, @Nullable Throwable cause) {
        super(failure.diagnosis().toString(), cause);
        this.failure = failure;
    }

    /// What happened.
    public CallFailure failure() {
        return failure;
    }

    /// The problem of which a person is told.
    public Problem problem() {
        return failure.problem();
    }
}
