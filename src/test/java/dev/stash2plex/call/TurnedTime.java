package dev.stash2plex.call;

import dev.stash2plex.time.Deadline;
import dev.stash2plex.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/// A time that stands still until it is turned.
final class TurnedTime implements Time {
    private long nanos = 1_000_000;

    /// Lets time pass, and wakes whoever waited for that.
    synchronized void turn(Duration duration) {
        nanos += duration.toNanos();
        notifyAll();
    }

    @Override
    public synchronized long nanos() {
        return nanos;
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochSecond(0, nanos());
    }

    @Override
    public synchronized void sleep(Duration pause) throws InterruptedException {
        long end = nanos + pause.toNanos();
        while (nanos < end) {
            wait();
        }
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // what it ends with is read from the future itself
    public <T> T await(CompletableFuture<T> future, Deadline deadline)
            throws InterruptedException, ExecutionException, TimeoutException {
        future.whenComplete((result, failure) -> wake());
        synchronized (this) {
            while (!future.isDone() && !deadline.isOver()) {
                wait();
            }
        }
        if (!future.isDone()) {
            throw new TimeoutException();
        }
        return future.get();
    }

    private synchronized void wake() {
        notifyAll();
    }

    @Override
    public Thread start(String name, Runnable task) {
        return Thread.ofVirtual().name(name).start(task);
    }
}
