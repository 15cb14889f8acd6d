package dev.stash2plex.health;

import dev.stash2plex.library.Library;
import dev.stash2plex.library.refresh.LookListener;
import dev.stash2plex.problem.Problem;
import dev.stash2plex.stash.Stash;
import dev.stash2plex.time.Time;
import io.helidon.metrics.api.MeterRegistry;
import io.helidon.service.registry.Services;
import java.util.Map;
import java.util.function.IntSupplier;

/// What one service has to tell at `/observe/metrics`, beside what Helidon tells of the JVM. The README lists it.
///
/// The parts that do the work report through a listener or a getter, and know nothing of meters.
public final class Meters implements AutoCloseable {
    private final MeterRegistry registry;
    private final MeterScope scope;
    private final MatchMeters matches;
    private final LookMeters looks;
    private final FailureMeters failures;

    /// @param version of the service
    public Meters(String version, Time time) {
        this.registry = Services.get(MeterRegistry.class);
        this.scope = new MeterScope(registry, version);
        this.matches = new MatchMeters(scope);
        this.looks = new LookMeters(scope, time);
        this.failures = new FailureMeters(scope);
    }

    /// A match has ended.
    ///
    /// @param outcome one of a few words
    /// @param step that found the scene, one of a few words
    public void matched(String outcome, String step) {
        matches.ended(outcome, step);
    }

    /// A call to Stash has failed.
    public void stashFailed(Problem problem) {
        failures.failed(problem);
    }

    /// Who is to be told of each look for changes.
    public LookListener looks() {
        return looks;
    }

    /// Has an eye on what tells nothing by itself.
    ///
    /// @param connections that are open at the door
    public void watch(Library library, Stash stash, IntSupplier connections) {
        looks.watch(library);
        LibraryMeters.add(scope, library);
        StashMeters.add(scope, stash);
        scope.gauge("connections", "Connections that are open at the door", "", Map.of(), connections::getAsInt);
    }

    /// The registry in which they are.
    MeterRegistry registry() {
        return registry;
    }

    /// Takes them out of the registry.
    @Override
    public void close() {
        scope.close();
    }
}
