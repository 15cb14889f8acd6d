package dev.stash2plex.health;

import dev.stash2plex.library.Library;
import io.helidon.health.HealthCheckResponse;
import io.helidon.health.HealthCheckType;
import io.helidon.webserver.observe.ObserveFeature;
import io.helidon.webserver.observe.health.HealthObserver;
import io.helidon.webserver.observe.metrics.MetricsObserver;
import java.util.function.BooleanSupplier;

/// Helidon's own endpoints: `/observe/health/ready`, `/observe/health/live` and `/observe/metrics`.
public final class Observation {
    private Observation() {}

    /// The endpoints as a feature of the server.
    ///
    /// @param prefix what stands before the paths of all routes
    /// @param isUp whether the service is neither starting nor stopping
    public static ObserveFeature feature(
            String prefix, BooleanSupplier isUp, StashMonitor monitor, Library library, Meters meters) {
        return ObserveFeature.builder()
                .observersDiscoverServices(false)
                .endpoint(prefix + "/observe")
                .addObserver(HealthObserver.builder()
                        .useSystemServices(false)
                        .details(true)
                        .addCheck(() -> readiness(isUp, monitor, library), HealthCheckType.READINESS, "stash")
                        .build())
                .addObserver(MetricsObserver.builder()
                        .meterRegistry(meters.registry())
                        .build())
                .build();
    }

    /// Ready while questions can be answered: by Stash, or from a library that was read before Stash went away.
    private static HealthCheckResponse readiness(BooleanSupplier isUp, StashMonitor monitor, Library library) {
        var stash = monitor.condition();
        var response = HealthCheckResponse.builder()
                .status(isUp.getAsBoolean() && (stash.isUsable() || library.isComplete()))
                .detail("reachable", stash.isUsable())
                .detail("scenes", library.index().size());
        stash.problem().ifPresent(problem -> response.detail("problem", problem.toString()));
        return response.build();
    }
}
