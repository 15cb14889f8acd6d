package dev.stash2plex.health;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import dev.stash2plex.Service;
import dev.stash2plex.standin.StashStandIn;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// What a Prometheus scrapes.
class MetricsTest {
    @Test
    void theMetricsOfTheJvmCanBeScraped() {
        try (var stash = StashStandIn.builder().start();
                var service = Service.of(stash.uri())) {
            var answer = service.get("/observe/metrics", "Accept", "text/plain");
            assertThat(answer.statusCode(), is(200));
            String metrics = new String(answer.body(), StandardCharsets.UTF_8);
            double heap = metrics.lines()
                    .filter(line -> line.startsWith("memory_usedHeap_bytes"))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(metrics));
            assertThat(heap, is(greaterThan(1_000_000.0)));
        }
    }
}
