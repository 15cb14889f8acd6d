package dev.stash2plex.stash.graphql;

import dev.stash2plex.time.Deadline;
import dev.stash2plex.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/// The time of the machine without pauses, for a fuzzer that has no time for them.
final class RestlessTime implements Time {
    private final Time time = Time.system();

    @Override
    public Instant instant() {
        return time.instant();
    }

    @Override
    public long nanos() {
        return time.nanos();
    }

    @Override
    public void sleep(Duration pause) {
        Thread.onSpinWait();
    }

    @Override
    public <T> T await(CompletableFuture<T> future, Deadline deadline)
            throws InterruptedException, ExecutionException, TimeoutException {
        return time.await(future, deadline);
    }

    @Override
    public Thread start(String name, Runnable task) {
        return time.start(name, task);
    }
}
