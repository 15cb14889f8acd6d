package dev.stash2plex.standin;

/// What a resolver of Stash reports: the answer is 200 with this message under `errors`.
final class StashError extends RuntimeException {
    private static final long serialVersionUID = 1;

    StashError(String message) {
        super(message, null, false, false);
    }
}
