package dev.stash2plex.stash;

import org.jspecify.annotations.Nullable;

/// Stash gave no answer; [#failure()] says why.
public final class StashException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient StashFailure failure;

    /// @param failure what happened
    public StashException(StashFailure failure) {
        this(failure, null);
    }

    StashException(StashFailure failure, @Nullable Throwable cause) {
        super(failure.getClass().getSimpleName() + ": " + failure.detail(), cause);
        this.failure = failure;
    }

    /// What happened.
    public StashFailure failure() {
        return failure;
    }
}
