package dev.stash2plex.time;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/// The clocks of the process, and all waiting that ends by itself.
///
/// Ages and deadlines are measured by [#nanos()], which only goes forward; [#instant()] follows the wall clock, which
/// may be set back, and is for what people read.
public interface Time extends InstantSource {
    /// The time of the machine.
    static Time system() {
        return SystemTime.INSTANCE;
    }

    /// Nanoseconds since some moment; only differences mean something.
    long nanos();

    /// Waits.
    void sleep(Duration pause) throws InterruptedException;

    /// The outcome of a future, which is waited for until the deadline.
    ///
    /// @throws TimeoutException at the deadline; the future goes on
    /// @throws ExecutionException if the future fails
    <T> T await(CompletableFuture<T> future, Deadline deadline)
            throws InterruptedException, ExecutionException, TimeoutException;

    /// Runs a task on a virtual thread of its own.
    ///
    /// @param name of the thread, as shown in a thread dump
    Thread start(String name, Runnable task);

    /// The moment that is so far from now.
    default Deadline in(Duration duration) {
        return Deadline.in(this, duration);
    }
}
