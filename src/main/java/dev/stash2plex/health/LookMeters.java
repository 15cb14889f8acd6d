package dev.stash2plex.health;

import dev.stash2plex.library.Library;
import dev.stash2plex.library.refresh.LookListener;
import dev.stash2plex.time.Time;
import io.helidon.metrics.api.Timer;
import java.time.Duration;
import java.util.Map;

/// How the looks for changes go.
final class LookMeters implements LookListener {
    private final MeterScope scope;
    private final Timer succeeded;
    private final Timer failed;
    private final Time time;
    private final long begun;

    LookMeters(MeterScope scope, Time time) {
        this.scope = scope;
        this.succeeded = timer(scope, "succeeded");
        this.failed = timer(scope, "failed");
        this.time = time;
        this.begun = time.nanos();
    }

    @Override
    public void looked(Duration took, boolean all) {
        (all ? succeeded : failed).record(took);
    }

    void watch(Library library) {
        scope.gauge(
                "look_age",
                "Since the begin of the last look for changes that succeeded; before the first, since the start",
                "seconds",
                Map.of(),
                () -> seconds(library.age().orElseGet(() -> Duration.ofNanos(time.nanos() - begun))));
    }

    private static Timer timer(MeterScope scope, String outcome) {
        return scope.timer(
                "looks", "How long looks for changes take, by whether Stash told all", Map.of("outcome", outcome));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
