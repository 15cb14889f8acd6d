package dev.stash2plex.library;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Waits for what another thread reads from Stash.
final class Reads {
    private Reads() {}

    /// What was read.
    ///
    /// @throws dev.stash2plex.call.CallException if Stash failed; it is thrown as it was, not wrapped
    static <T> T join(CompletableFuture<T> read) {
        try {
            return read.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : e;
        }
    }
}
