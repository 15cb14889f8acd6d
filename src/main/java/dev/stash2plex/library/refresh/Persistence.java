package dev.stash2plex.library.refresh;

import dev.stash2plex.call.CallException;
import dev.stash2plex.time.Time;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// Tries again until it succeeds, with pauses that grow. What Stash refuses because its database is locked by a scan
/// works a moment later; a Stash that is down is not asked more often than it is looked at. That it is down is said
/// elsewhere.
final class Persistence {
    private static final System.Logger LOGGER = System.getLogger(Persistence.class.getName());
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

    private final Duration longestPause;
    private final FirstReading first;
    private final Time time;

    Persistence(Duration longestPause, FirstReading first, Time time) {
        this.longestPause = longestPause;
        this.first = first;
        this.time = time;
    }

    /// What the attempt gives that succeeds.
    ///
    /// @param what for the log, such as "the library"
    /// @throws CancellationException if the thread is interrupted
    <T> T untilDone(String what, Supplier<T> attempt) {
        long begun = time.nanos();
        Duration pause = FIRST_PAUSE;
        boolean failed = false;
        while (true) {
            try {
                T result = attempt.get();
                if (failed) {
                    long millis = Duration.ofNanos(time.nanos() - begun).toMillis();
                    LOGGER.log(System.Logger.Level.DEBUG, what + " is being read again", Map.of("after_ms", millis));
                }
                return result;
            } catch (CallException e) {
                if (!failed) {
                    LOGGER.log(
                            System.Logger.Level.DEBUG,
                            what + " could not be read; trying again until it can",
                            Map.of("stash", String.valueOf(e.getMessage())));
                }
                failed = true;
                first.failed(e);
            }
            rest(pause);
            pause = pause.multipliedBy(2).compareTo(longestPause) < 0 ? pause.multipliedBy(2) : longestPause;
        }
    }

    private void rest(Duration pause) {
        try {
            time.await(first.hurry(), time.in(pause));
        } catch (TimeoutException e) {
            // as long as was intended
        } catch (InterruptedException | ExecutionException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the service is stopping");
        }
    }
}
