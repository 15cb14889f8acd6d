package dev.stash2plex.stash.outage;

import dev.stash2plex.problem.Diagnosis;
import dev.stash2plex.problem.Problem;
import dev.stash2plex.time.Time;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Whether one Stash is out of use, told by how its calls end, on however many threads: one line when it begins, one
/// when its reason changes, one when it is over.
///
/// A Stash that answers now and then would begin and end outages all the time. So an outage is over when nothing has
/// failed for a while after a call that succeeded, and that while doubles, up to a minute, when outages follow each
/// other closely. A reason is not said again within a minute.
public final class Outage {
    private static final System.Logger LOGGER = System.getLogger(Outage.class.getName());
    private static final Duration SHORTEST_QUIET = Duration.ofSeconds(1);
    private static final Duration LONGEST_QUIET = Duration.ofMinutes(1);
    private static final Duration SAID_AGAIN_AFTER = Duration.ofMinutes(1);

    private final Time time;
    private final String url;
    private final Map<Problem, Long> saidAt = new EnumMap<>(Problem.class);
    private volatile @Nullable Diagnosis said;
    private long begun;
    private long lastFailure;
    private long failures;
    private @Nullable Long ended;
    private boolean isEnding;
    private Duration quiet = SHORTEST_QUIET;

    /// @param url of Stash, as it may be shown
    public Outage(Time time, String url) {
        this.time = time;
        this.url = url;
    }

    /// A call has failed.
    void failed(Diagnosis diagnosis) {
        if (diagnosis.problem().isOutage()) {
            String message = message(diagnosis);
            if (message != null) {
                LOGGER.log(
                        System.Logger.Level.WARNING,
                        message,
                        Map.of("stash_problem", diagnosis.toString(), "url", url));
            }
        }
    }

    /// A call has succeeded.
    void succeeded() {
        if (said != null) {
            endSoon();
        }
    }

    /// What is to be said of a failure, if anything.
    private synchronized @Nullable String message(Diagnosis diagnosis) {
        long now = time.nanos();
        lastFailure = now;
        var before = said;
        if (before == null) {
            begin(now);
        } else {
            failures++;
            Long last = saidAt.get(diagnosis.problem());
            boolean isKnown = before.problem() == diagnosis.problem();
            if (isKnown || (last != null && now - last < SAID_AGAIN_AFTER.toNanos())) {
                return null;
            }
        }
        said = diagnosis;
        saidAt.put(diagnosis.problem(), now);
        return before == null ? "Stash cannot be used" : "Stash cannot be used for another reason";
    }

    private void begin(long now) {
        Long last = ended;
        boolean follows = last != null && now - last < LONGEST_QUIET.toNanos();
        var longer = quiet.multipliedBy(2);
        quiet = follows ? (longer.compareTo(LONGEST_QUIET) < 0 ? longer : LONGEST_QUIET) : SHORTEST_QUIET;
        begun = now;
        failures = 1;
        saidAt.clear();
    }

    private synchronized void endSoon() {
        if (said != null && !isEnding) {
            isEnding = true;
            long succeeded = time.nanos();
            time.start("outage", () -> endUnlessItGoesOn(succeeded));
        }
    }

    private void endUnlessItGoesOn(long succeeded) {
        try {
            time.sleep(quiet());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        var fields = end(succeeded);
        if (!fields.isEmpty()) {
            LOGGER.log(System.Logger.Level.INFO, "Stash can be used again", fields);
        }
    }

    private synchronized Duration quiet() {
        return quiet;
    }

    private synchronized Map<String, Object> end(long succeeded) {
        isEnding = false;
        var over = said;
        if (over == null || lastFailure - succeeded > 0) {
            return Map.of();
        }
        said = null;
        ended = time.nanos();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("after_ms", Duration.ofNanos(succeeded - begun).toMillis());
        fields.put("failures", failures);
        fields.put("last_problem", over.problem().code());
        return fields;
    }
}
