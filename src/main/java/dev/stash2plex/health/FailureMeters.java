package dev.stash2plex.health;

import dev.stash2plex.problem.Problem;
import io.helidon.metrics.api.Counter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Calls to Stash that failed, by their problems.
final class FailureMeters {
    private final MeterScope scope;
    private final Map<Problem, Counter> failures = new ConcurrentHashMap<>();

    FailureMeters(MeterScope scope) {
        this.scope = scope;
    }

    void failed(Problem problem) {
        failures.computeIfAbsent(problem, this::counter).increment();
    }

    private Counter counter(Problem problem) {
        return scope.counter(
                "stash_failures",
                "Calls to Stash that failed, by the code of the problem",
                Map.of("problem", problem.code()));
    }
}
