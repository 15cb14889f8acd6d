package dev.stash2plex.library.refresh;

import dev.stash2plex.time.Time;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// The looks for changes, one after the other. Whoever has to know what Stash has *now* waits for one that begins now:
/// what a look that is under way has read may be older than the question. All who ask while one is under way share the
/// next.
public final class Looks {
    private final BooleanSupplier look;
    private final Runnable someAreGone;
    private final LookListener listener;
    private final Time time;
    private @Nullable Round underWay;
    private @Nullable CompletableFuture<Void> next;
    private volatile @Nullable Long lastBegun;

    /// @param look looks, and tells whether the index holds as many scenes as Stash
    /// @param someAreGone called when it does not
    /// @param listener told of each look when it is over
    Looks(BooleanSupplier look, Runnable someAreGone, LookListener listener, Time time) {
        this.look = look;
        this.someAreGone = someAreGone;
        this.listener = listener;
        this.time = time;
    }

    /// The first look that begins from now on. It fails as the look does.
    public synchronized CompletableFuture<Void> next() {
        if (underWay == null) {
            var end = new CompletableFuture<Void>();
            begin(end);
            return end;
        }
        if (next == null) {
            next = new CompletableFuture<>();
        }
        return next;
    }

    /// A look that began not longer ago than this; one that is over, one that is under way, or the next.
    public synchronized CompletableFuture<Void> youngerThan(Duration age) {
        if (isYoung(lastBegun, age)) {
            return CompletableFuture.completedFuture(null);
        }
        return underWay != null && isYoung(underWay.begun(), age) ? underWay.end() : next();
    }

    /// How long ago the last look began that came to its end; nothing before the first.
    public @Nullable Duration age() {
        Long begun = lastBegun;
        return begun == null ? null : Duration.ofNanos(time.nanos() - begun);
    }

    private boolean isYoung(@Nullable Long begun, Duration age) {
        return begun != null && time.nanos() - begun <= age.toNanos();
    }

    private synchronized void begin(CompletableFuture<Void> end) {
        var round = new Round(time.nanos(), end);
        underWay = round;
        time.start("look", () -> run(round));
    }

    /// Whatever happens, those who wait are told, and the next look begins.
    private void run(Round round) {
        Throwable failure = null;
        boolean complete = true;
        try {
            complete = look.getAsBoolean();
        } catch (Throwable e) {
            failure = e;
        }
        var took = Duration.ofNanos(time.nanos() - round.begun());
        end(round, failure == null);
        if (failure == null) {
            round.end().complete(null);
        } else {
            round.end().completeExceptionally(failure);
        }
        if (!complete) {
            someAreGone.run();
        }
        listener.looked(took, failure == null);
    }

    private synchronized void end(Round round, boolean succeeded) {
        if (succeeded) {
            lastBegun = round.begun();
        }
        underWay = null;
        var waiting = next;
        next = null;
        if (waiting != null) {
            begin(waiting);
        }
    }

    private record Round(long begun, CompletableFuture<Void> end) {}
}
