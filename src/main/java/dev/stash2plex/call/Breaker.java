package dev.stash2plex.call;

import dev.stash2plex.time.Time;
import java.time.Duration;

/// Leaves a server alone that seems to be dead, so that it costs milliseconds and not time-outs: after some failures in
/// a row no call is made for a while, then one call tries for all.
///
/// Written here and not taken from Failsafe, whose breaker reads the clock of the machine, which a simulation cannot
/// turn.
final class Breaker {
    private static final int FAILURES_TO_OPEN = 3;
    private static final Duration OPEN_FOR = Duration.ofSeconds(2);

    private final Time time;
    private int failures;
    private long openSince;
    private boolean trying;
    private CallFailure last = new CallFailure.Unreachable("");

    Breaker(Time time) {
        this.time = time;
    }

    /// Lets a call pass, which then says how it ended by [#succeeded()], [#failed(CallFailure)] or [#saidNothing()].
    ///
    /// @throws CallException with the last failure, if the server is left alone
    synchronized void enter() {
        if (!isOpen()) {
            return;
        }
        long left = OPEN_FOR.toNanos() - (time.nanos() - openSince);
        if (left > 0 || trying) {
            throw new CallException(last);
        }
        trying = true;
    }

    /// The server answered, whatever it said.
    synchronized void succeeded() {
        failures = 0;
        trying = false;
    }

    /// The server showed no sign of life.
    synchronized void failed(CallFailure failure) {
        failures++;
        last = failure;
        openSince = time.nanos();
        trying = false;
    }

    /// The asker left before the outcome was known.
    synchronized void saidNothing() {
        trying = false;
    }

    synchronized boolean isOpen() {
        return failures >= FAILURES_TO_OPEN;
    }
}
