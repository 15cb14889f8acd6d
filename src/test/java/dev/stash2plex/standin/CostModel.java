package dev.stash2plex.standin;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// How long answers take. `measured()` follows a Stash with 100,000 scenes on two cores: a request waits its
/// latency, and during a part of that it holds the one worker, which limits the rate whatever the concurrency. A
/// look for a path takes 65 ms and never runs more often than 22 times a second; a scene by id 5 ms, and 600 a
/// second.
public final class CostModel {
    private static final CostModel NONE = new CostModel(false);

    private final boolean charging;
    private final AtomicLong busyUntil = new AtomicLong(System.nanoTime());

    private CostModel(boolean charging) {
        this.charging = charging;
    }

    /// Answers come as fast as they can be computed.
    public static CostModel none() {
        return NONE;
    }

    public static CostModel measured() {
        return new CostModel(true);
    }

    Bill open() {
        return new Bill(charging);
    }

    /// Waits until the bill is paid: first for the worker, who takes one after the other, and at least for the
    /// latency since `start`. The worker is a timetable rather than a lock, so that waking up late costs nobody but
    /// the sleeper.
    void pay(Bill bill, long start) {
        if (!charging) {
            return;
        }
        long work = bill.work().toNanos();
        long done = busyUntil.updateAndGet(until -> start + Math.max(until - start, 0) + work);
        sleepUntil(start + Math.max(bill.latency().toNanos(), done - start));
    }

    static void sleep(Duration time) {
        sleepUntil(System.nanoTime() + time.toNanos());
    }

    private static void sleepUntil(long deadline) {
        while (deadline - System.nanoTime() > 0 && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(deadline - System.nanoTime());
        }
    }
}
