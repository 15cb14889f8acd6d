package dev.stash2plex.health;

import io.helidon.metrics.api.Counter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How matches end.
final class MatchMeters {
    private final MeterScope scope;
    private final Map<End, Counter> ends = new ConcurrentHashMap<>();

    MatchMeters(MeterScope scope) {
        this.scope = scope;
    }

    void ended(String outcome, String step) {
        ends.computeIfAbsent(new End(outcome, step), this::counter).increment();
    }

    private Counter counter(End end) {
        return scope.counter(
                "matches",
                "Matches, by how they ended and the step that found the scene",
                Map.of("outcome", end.outcome(), "step", end.step()));
    }

    private record End(String outcome, String step) {}
}
