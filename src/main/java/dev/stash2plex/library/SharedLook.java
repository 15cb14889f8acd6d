package dev.stash2plex.library;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// A look at Stash that all who ask at about the same time share, whether it succeeds or fails.
final class SharedLook {
    private final BooleanSupplier look;
    private final InstantSource clock;
    private @Nullable Look last;

    /// @param look looks at Stash and tells whether anything has changed
    SharedLook(BooleanSupplier look, InstantSource clock) {
        this.look = look;
        this.clock = clock;
    }

    /// What a look that began at `asOf` or later has found: the last one if it is young enough, else a new one.
    synchronized CompletableFuture<Boolean> since(Instant asOf) {
        var known = last;
        return known != null && !known.begun().isBefore(asOf) ? known.changed() : begin();
    }

    /// Like [#since(Instant)], but a look that is under way will do, whenever it began.
    synchronized CompletableFuture<Boolean> underWayOrSince(Instant asOf) {
        var known = last;
        return known != null && !known.changed().isDone() ? known.changed() : since(asOf);
    }

    private CompletableFuture<Boolean> begin() {
        var changed = new CompletableFuture<Boolean>();
        last = new Look(clock.instant(), changed);
        Thread.startVirtualThread(() -> {
            try {
                changed.complete(look.getAsBoolean());
            } catch (RuntimeException e) {
                changed.completeExceptionally(e);
            }
        });
        return changed;
    }

    private record Look(Instant begun, CompletableFuture<Boolean> changed) {}
}
