package dev.stash2plex.library;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.stash2plex.Service;
import dev.stash2plex.Until;
import dev.stash2plex.config.LogSettings;
import dev.stash2plex.config.Secrets;
import dev.stash2plex.log.Lines;
import dev.stash2plex.standin.Fault;
import dev.stash2plex.standin.StashStandIn;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// Reading who performs goes on at the page that failed, also after all of its attempts, is called what it is, and its
/// end is said.
class PerformersFailTest {
    @Test
    void itGoesOnAtThePageThatFailed() {
        try (var lines = new Lines(LogSettings.Level.DEBUG, Secrets.of(List.of()));
                var stash = StashStandIn.builder().start()) {
            var pages = new AtomicInteger();
            stash.fault(new Fault.Refusing("database is locked", call -> {
                int page = call.operation().equals("CastsAbove") ? pages.incrementAndGet() : 0;
                return page >= 3 && page <= 7;
            }));
            try (var service = Service.of(stash.uri(), Map.of("library.page-size", "20"))) {
                service.filled();
                Until.holds("its end is said", Duration.ofSeconds(10), () -> lines.text()
                        .contains("performers read"));
            }
            var above = stash.calls().graphQl().stream()
                    .filter(call -> call.operation().equals("CastsAbove"))
                    .map(call -> String.valueOf(call.variables().get("id")))
                    .toList();
            assertThat(above, contains("0", "20", "40", "40", "40", "40", "40", "40", "60"));
            assertThat(lines.text(), containsString("the list of performers could not be read"));
            assertThat(lines.text(), containsString("the list of performers is being read again"));
            assertThat(lines.text(), not(containsString("the library could not be read")));
        }
    }
}
