package dev.stash2plex.library.refresh;

import dev.stash2plex.call.CallException;
import java.util.concurrent.CompletableFuture;

/// What those wait for who ask before everything in Stash has been read once. They are told at once when Stash is down,
/// and have it tried again at once, instead of when the pause between two attempts is over.
public final class FirstReading {
    private CompletableFuture<Void> end = new CompletableFuture<>();
    private CompletableFuture<Void> hurry = new CompletableFuture<>();

    FirstReading() {}

    /// Whether everything has been read once.
    public synchronized boolean isDone() {
        return end.isDone() && !end.isCompletedExceptionally();
    }

    /// The end of the reading. It fails with the next attempt that fails.
    public synchronized CompletableFuture<Void> end() {
        if (end.isCompletedExceptionally()) {
            end = new CompletableFuture<>();
            hurry.complete(null);
        }
        return end;
    }

    synchronized void succeeded() {
        if (!end.complete(null)) {
            end = CompletableFuture.completedFuture(null);
        }
    }

    synchronized void failed(CallException e) {
        if (hurry.isDone()) {
            hurry = new CompletableFuture<>();
        }
        end.completeExceptionally(e);
    }

    /// Done when a question that came after the last failure should not wait for the end of the pause.
    synchronized CompletableFuture<Void> hurry() {
        return hurry;
    }
}
