package dev.stash2plex.health;

import dev.stash2plex.call.CallException;
import dev.stash2plex.call.Errand;
import dev.stash2plex.call.Work;
import dev.stash2plex.stash.Stash;
import dev.stash2plex.stash.StashStatus;
import dev.stash2plex.time.Time;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Knows whether Stash answers, without making anybody wait for a Stash that does not: it is asked every few
/// seconds at most, and while an answer takes long the one before it holds.
public final class StashMonitor {
    private static final System.Logger LOGGER = System.getLogger(StashMonitor.class.getName());
    private static final Duration GOOD_FOR = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofMillis(800);
    private static final Duration GIVEN_UP_AFTER = Duration.ofSeconds(60);

    private final Stash stash;
    private final Time time;
    private volatile Optional<StashStatus> known = Optional.empty();
    private @Nullable Look look;

    public StashMonitor(Stash stash, Time time) {
        this.stash = stash;
        this.time = time;
    }

    /// The status of Stash; nothing if it cannot be reached or used.
    public Optional<StashStatus> status() {
        try {
            return time.await(answer(), time.in(PATIENCE));
        } catch (TimeoutException e) {
            return known;
        } catch (ExecutionException e) {
            LOGGER.log(System.Logger.Level.WARNING, "the status of Stash could not be read", e);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return known;
        }
    }

    /// What Stash says of itself, however long that takes; nothing if it cannot be reached or used.
    public synchronized CompletableFuture<Optional<StashStatus>> answer() {
        var last = look;
        if (last == null || (last.answer().isDone() && time.nanos() - last.begun() > GOOD_FOR.toNanos())) {
            var answer = new CompletableFuture<Optional<StashStatus>>();
            look = new Look(time.nanos(), answer);
            time.start("status", () -> ask(answer));
            return answer;
        }
        return last.answer();
    }

    private void ask(CompletableFuture<Optional<StashStatus>> answer) {
        try {
            known = Optional.of(stash.status(new Errand(Work.LOOK, time.in(GIVEN_UP_AFTER))));
            answer.complete(known);
        } catch (CallException e) {
            known = Optional.empty();
            answer.complete(known);
        } catch (RuntimeException | Error e) {
            known = Optional.empty();
            answer.completeExceptionally(e);
        }
    }

    private record Look(long begun, CompletableFuture<Optional<StashStatus>> answer) {}
}
