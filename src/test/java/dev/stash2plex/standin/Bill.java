package dev.stash2plex.standin;

import java.time.Duration;

/// What one request costs, added up by the resolvers that ran for it. The one to pay is `CostModel`.
final class Bill {
    private final boolean charging;
    private double latency;
    private double work;

    Bill(boolean charging) {
        this.charging = charging;
    }

    /// Whether it is worth finding out what something costs.
    boolean charging() {
        return charging;
    }

    /// Adds milliseconds: what a lone client waits, and how long of that nobody else can work.
    void add(double latency, double work) {
        this.latency += latency;
        this.work += work;
    }

    Duration latency() {
        return nanos(latency);
    }

    Duration work() {
        return nanos(work);
    }

    private static Duration nanos(double milliseconds) {
        return Duration.ofNanos((long) (milliseconds * 1_000_000));
    }
}
