package dev.stash2plex.health;

import io.helidon.metrics.api.Counter;
import io.helidon.metrics.api.FunctionalCounter;
import io.helidon.metrics.api.Gauge;
import io.helidon.metrics.api.Meter;
import io.helidon.metrics.api.MeterRegistry;
import io.helidon.metrics.api.Tag;
import io.helidon.metrics.api.Timer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/// The meters of one service in the registry of the process.
///
/// Helidon has one registry a process, whichever way it is asked for one. What keeps two services in one process apart
/// is the scope, a tag that Helidon puts on each meter: the first service has `stash2plex`, the next `stash2plex-2`.
final class MeterScope implements AutoCloseable {
    private static final String NAME = "stash2plex";

    /// They could not be added up over services, or over time.
    private static final double[] NO_PERCENTILES = {};

    private final MeterRegistry registry;
    private final String scope;
    private final List<Meter> meters = new ArrayList<>();
    private boolean closed;

    /// @param version of the service; the meter that tells it holds the scope from the beginning
    MeterScope(MeterRegistry registry, String version) {
        this.registry = registry;
        synchronized (registry) {
            this.scope = free(registry);
            gauge("info", "The version of the service; always 1", "", Map.of("version", version), () -> 1);
        }
    }

    /// A number of the moment. The process holds whatever the value is read from until this is closed.
    ///
    /// @param unit `seconds`, `bytes`, or empty for what is counted; the name ends with it
    void gauge(String name, String help, String unit, Map<String, String> tags, Supplier<Number> value) {
        add(with(Gauge.builder(NAME + "_" + name, value), help, tags).baseUnit(unit));
    }

    /// A number that only grows, and is counted elsewhere.
    ///
    /// @param source whom to ask; a registry holds it weakly, so that the caller has to keep it
    <T> void total(String name, String help, Map<String, String> tags, T source, ToLongFunction<T> value) {
        add(with(FunctionalCounter.builder(NAME + "_" + name, source, value::applyAsLong), help, tags));
    }

    /// A number that only grows, and is counted here.
    Counter counter(String name, String help, Map<String, String> tags) {
        return add(with(Counter.builder(NAME + "_" + name), help, tags));
    }

    /// How often something happened, how long it took in all, and the longest of the last minutes; in seconds.
    Timer timer(String name, String help, Map<String, String> tags) {
        return add(with(Timer.builder(NAME + "_" + name).percentiles(NO_PERCENTILES), help, tags));
    }

    /// Takes all of them out of the registry. What is added afterwards is not seen.
    @Override
    public synchronized void close() {
        closed = true;
        meters.forEach(registry::remove);
        meters.clear();
    }

    private synchronized <B extends Meter.Builder<B, M>, M extends Meter> M add(B builder) {
        M meter = registry.getOrCreate(builder);
        if (closed) {
            registry.remove(meter);
        } else {
            meters.add(meter);
        }
        return meter;
    }

    private <B extends Meter.Builder<B, M>, M extends Meter> B with(B builder, String help, Map<String, String> tags) {
        tags.forEach((key, value) -> builder.addTag(Tag.create(key, value)));
        return builder.description(help).scope(scope);
    }

    private static String free(MeterRegistry registry) {
        String scope = NAME;
        for (int number = 2; registry.meters(Set.of(scope)).iterator().hasNext(); number++) {
            scope = NAME + "-" + number;
        }
        return scope;
    }
}
