package dev.stash2plex.call;

import dev.stash2plex.call.CallFailure.Momentary;
import dev.stash2plex.time.Deadline;
import dev.stash2plex.time.Time;
import java.time.Duration;
import java.util.function.Supplier;

/// Calls again where a server could not answer at the moment, with pauses that grow, for about a second and never
/// beyond the deadline of the question.
///
/// A call has given its place back before the pause, and takes another one after it; so no other call waits
/// for one that pauses.
public final class Retry {
    /// Pauses of 60, 120, 240 and 480 ms: five calls, the last after 0.9 s.
    private static final Duration FIRST_PAUSE = Duration.ofMillis(60);

    private static final Duration LONGEST_PAUSE = Duration.ofMillis(480);

    private final Time time;

    public Retry(Time time) {
        this.time = time;
    }

    /// What the first call gives that does not fail for the moment.
    ///
    /// @param call takes a place and gives it back
    /// @throws CallException of the last call
    public <T> T call(Deadline deadline, Supplier<T> call) {
        for (Duration pause = FIRST_PAUSE; ; pause = pause.multipliedBy(2)) {
            try {
                return call.get();
            } catch (CallException e) {
                boolean over = pause.compareTo(LONGEST_PAUSE) > 0 || pause.compareTo(deadline.remaining()) >= 0;
                if (over || !(e.failure() instanceof Momentary)) {
                    throw e;
                }
            }
            rest(pause);
        }
    }

    private void rest(Duration pause) {
        try {
            time.sleep(pause);
        } catch (InterruptedException e) {
            throw Caller.interrupted(e);
        }
    }
}
