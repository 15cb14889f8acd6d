package dev.stash2plex;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Waits for what is to come.
public final class Until {
    private Until() {}

    /// Waits until a condition holds, and fails if it does not in time.
    ///
    /// @return how long that took
    public static Duration holds(String what, Duration most, BooleanSupplier condition) {
        long begun = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - begun > most.toNanos()) {
                throw new AssertionError("not within " + most + ": " + what);
            }
            pause();
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
