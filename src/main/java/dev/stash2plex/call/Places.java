package dev.stash2plex.call;

import dev.stash2plex.time.Deadline;
import dev.stash2plex.time.Time;
import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/// The places of one class of work, given in the order in which they were asked for.
///
/// Written here and not taken from Helidon's limits, since these wait by the clock of the machine, which a simulation
/// cannot turn.
final class Places {
    /// Who waits holds a request and its thread, about 30 KB; more than this many would be served after their
    /// deadline anyway.
    private static final int MOST_WAITING = 512;

    private final Time time;
    private final ArrayDeque<CompletableFuture<Boolean>> waiting = new ArrayDeque<>();
    private final int places;
    private int free;

    Places(Time time, int places) {
        this.time = time;
        this.places = places;
        this.free = places;
    }

    /// Takes a place, which [#release()] gives back.
    ///
    /// @return whether there was one in time
    boolean take(Deadline deadline) throws InterruptedException {
        var turn = queue();
        try {
            return time.await(turn, deadline);
        } catch (TimeoutException | ExecutionException e) {
            giveUp(turn);
            return false;
        } catch (InterruptedException e) {
            giveUp(turn);
            throw e;
        }
    }

    synchronized void release() {
        var next = waiting.poll();
        if (next == null || !next.complete(true)) {
            free++;
        }
    }

    synchronized int taken() {
        return places - free;
    }

    synchronized int free() {
        return free;
    }

    synchronized int waiting() {
        return waiting.size();
    }

    private synchronized CompletableFuture<Boolean> queue() {
        if (free > 0) {
            free--;
            return CompletableFuture.completedFuture(true);
        }
        var turn = new CompletableFuture<Boolean>();
        if (waiting.size() >= MOST_WAITING) {
            turn.complete(false);
        } else {
            waiting.add(turn);
        }
        return turn;
    }

    /// A place that was given just while its taker left goes to the next.
    private synchronized void giveUp(CompletableFuture<Boolean> turn) {
        if (turn.complete(false)) {
            waiting.removeIf(CompletableFuture::isDone);
        } else if (turn.getNow(false)) {
            release();
        }
    }
}
