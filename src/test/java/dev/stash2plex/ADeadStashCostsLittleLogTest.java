package dev.stash2plex;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stash2plex.config.LogSettings;
import dev.stash2plex.config.Secrets;
import dev.stash2plex.log.Lines;
import dev.stash2plex.standin.Fault;
import dev.stash2plex.standin.StashStandIn;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Whatever goes on with a Stash that is away, however many ask: the log says it when it begins, when its reason
/// changes and when it ends.
class ADeadStashCostsLittleLogTest {
    @Test
    void oneLineForTheBeginOneForAChangeAndOneForTheEnd() throws Exception {
        try (var lines = new Lines(LogSettings.Level.INFO, Secrets.of(List.of()));
                var stash = StashStandIn.builder().start()) {
            stash.fault(Fault.NOT_READY);
            try (var service = Service.of(stash.uri(), Map.of("library.refresh", "1s"))) {
                askMuch(service);
                assertThat(lines.text(), outages(lines), hasSize(1));
                assertThat(outages(lines).getFirst().path("stash_problem").asText(), containsString("S2P-121: "));

                stash.fault(Fault.BAD_GATEWAY);
                askMuch(service);
                assertThat(lines.text(), outages(lines), hasSize(2));
                assertThat(outages(lines).getLast().path("stash_problem").asText(), containsString("S2P-115: "));

                stash.fault(Fault.NONE);
                service.filled();
                Until.holds("its end is said", Duration.ofSeconds(10), () -> lines.text()
                        .contains("Stash can be used again"));
                assertThat(outages(lines), hasSize(3));
                var end = outages(lines).getLast();
                assertThat(end.path("after_ms").asLong(), is(greaterThan(0L)));
                assertThat(warnings(lines), hasSize(2));
                var scrape = new String(service.get("/observe/metrics").body(), StandardCharsets.UTF_8);
                assertThat(scrape, containsString("stash2plex_stash_failures_total{problem=\"S2P-121\""));
                assertThat(scrape, containsString("stash2plex_stash_failures_total{problem=\"S2P-115\""));
            }
        }
    }

    private static void askMuch(Service service) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 60)
                    .mapToObj(i -> threads.submit(() -> service.get("/movies/library/metadata/" + (i + 1))))
                    .toList();
            for (var one : all) {
                assertThat(one.get().statusCode(), is(503));
            }
        }
    }

    private static List<JsonNode> outages(Lines lines) {
        return lines.all().stream()
                .filter(line -> line.path("message").asText().startsWith("Stash can"))
                .toList();
    }

    private static List<JsonNode> warnings(Lines lines) {
        return lines.all().stream()
                .filter(line -> line.path("level").asText().startsWith("WARN"))
                .toList();
    }
}
