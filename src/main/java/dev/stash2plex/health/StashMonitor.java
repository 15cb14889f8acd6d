package dev.stash2plex.health;

import dev.stash2plex.call.CallException;
import dev.stash2plex.call.Errand;
import dev.stash2plex.stash.Stash;
import dev.stash2plex.stash.StashStatus;
import dev.stash2plex.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Knows whether Stash answers, without making anybody wait for a Stash that does not: it is asked every few
/// seconds at most, and a look that takes long counts as no answer.
public final class StashMonitor {
    private static final System.Logger LOGGER = System.getLogger(StashMonitor.class.getName());
    private static final Duration GOOD_FOR = Duration.ofSeconds(3);
    private static final Duration WAIT = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMillis(800);

    private final Stash stash;
    private final InstantSource clock;
    private volatile Optional<StashStatus> known = Optional.empty();
    private @Nullable Look look;

    public StashMonitor(Stash stash, InstantSource clock) {
        this.stash = stash;
        this.clock = clock;
    }

    /// The status of Stash; nothing if it cannot be reached or used.
    public Optional<StashStatus> status() {
        try {
            known = current().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            known = Optional.empty();
        } catch (ExecutionException e) {
            known = Optional.empty();
            LOGGER.log(System.Logger.Level.WARNING, "the status of Stash could not be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return known;
    }

    private synchronized CompletableFuture<Optional<StashStatus>> current() {
        var now = clock.instant();
        var last = look;
        if (last == null
                || (last.status().isDone() && last.begun().plus(GOOD_FOR).isBefore(now))) {
            last = new Look(now, new CompletableFuture<>());
            look = last;
            var status = last.status();
            Thread.startVirtualThread(() -> status.completeAsync(this::ask, Runnable::run));
        }
        return last.status();
    }

    private Optional<StashStatus> ask() {
        try {
            return Optional.of(stash.status(Errand.question(Time.system().in(WAIT))));
        } catch (CallException e) {
            return Optional.empty();
        }
    }

    private record Look(Instant begun, CompletableFuture<Optional<StashStatus>> status) {}
}
