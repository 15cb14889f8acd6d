package dev.stash2plex.time;

import java.time.Duration;

/// Until when a question waits. It is handed down from the question to everything that is done for it, so that nothing
/// is done for an asker who has left.
public final class Deadline {
    private final Time time;
    private final long nanos;

    private Deadline(Time time, long nanos) {
        this.time = time;
        this.nanos = nanos;
    }

    /// The moment that is so far from now.
    static Deadline in(Time time, Duration duration) {
        return new Deadline(time, time.nanos() + duration.toNanos());
    }

    /// What is left, never less than nothing.
    public Duration remaining() {
        return Duration.ofNanos(Math.max(0, nanos - time.nanos()));
    }

    /// Whether that time is over.
    public boolean isOver() {
        return nanos - time.nanos() <= 0;
    }

    /// This deadline, or the one that is so far from now, whichever comes first.
    public Deadline orIn(Duration duration) {
        var other = in(time, duration);
        return other.nanos - nanos < 0 ? other : this;
    }
}
