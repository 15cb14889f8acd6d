package dev.stash2plex.http.door;

import java.time.Duration;

/// Looks at all open connections again and again, in one thread.
final class Watch implements AutoCloseable {
    /// How late a deadline may be noticed. A look at 512 connections takes microseconds.
    private static final Duration BETWEEN = Duration.ofMillis(200);

    /// How often what was closed is said, however much it was: every minute.
    private static final int LOOKS_A_REPORT = 300;

    private final Thread thread;

    Watch(OpenConnections all) {
        this.thread = Thread.ofPlatform().daemon().name("door-watch").start(() -> run(all));
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private static void run(OpenConnections all) {
        try {
            for (int looks = 1; ; looks++) {
                Thread.sleep(BETWEEN);
                all.look();
                if (looks % LOOKS_A_REPORT == 0) {
                    all.report();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
