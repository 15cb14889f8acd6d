package dev.stash2plex.health;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.emptyIterable;
import static org.hamcrest.Matchers.is;

import io.helidon.metrics.api.MeterRegistry;
import io.helidon.service.registry.Services;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// The meters of services that share the registry of a process.
class MeterScopeTest {
    private final MeterRegistry registry = Services.get(MeterRegistry.class);

    @Test
    void whatIsCountedAfterTheEndIsNotSeen() {
        var scope = new MeterScope(registry, "1");
        var matches = new MatchMeters(scope);
        matches.ended("matched", "path");
        assertThat(meters("stash2plex"), is(2L));
        scope.close();
        matches.ended("matched", "path");
        matches.ended("none", "none");
        assertThat(registry.meters(Set.of("stash2plex")), is(emptyIterable()));
    }

    @Test
    void servicesThatStartAtOnceGetScopesOfTheirOwn() {
        var scopes = IntStream.range(0, 20)
                .parallel()
                .mapToObj(number -> new MeterScope(registry, "1"))
                .toList();
        assertThat(meters("stash2plex"), is(1L));
        IntStream.rangeClosed(2, 20).forEach(number -> assertThat(meters("stash2plex-" + number), is(1L)));
        scopes.forEach(MeterScope::close);
        assertThat(meters("stash2plex-20"), is(0L));
    }

    @Test
    void aScopeIsFreeAgainAfterItsEnd() {
        new MeterScope(registry, "1").close();
        try (var next = new MeterScope(registry, "1")) {
            next.gauge("something", "help", "", Map.of(), () -> 1);
            assertThat(meters("stash2plex"), is(2L));
        }
    }

    private long meters(String scope) {
        return StreamSupport.stream(registry.meters(Set.of(scope)).spliterator(), false)
                .count();
    }
}
