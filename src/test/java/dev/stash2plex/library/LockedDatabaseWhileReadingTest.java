package dev.stash2plex.library;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import dev.stash2plex.Service;
import dev.stash2plex.Until;
import dev.stash2plex.standin.Fault;
import dev.stash2plex.standin.StashStandIn;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// Stash refuses a query now and then while it scans: "database is locked". That costs a moment, and no question.
class LockedDatabaseWhileReadingTest {
    private static final Fault.Refusing ONCE = new Fault.Refusing("database is locked", call -> false);

    @Test
    void oneRefusalCostsLessThanTwoSeconds() {
        for (String operation : new String[] {"Newest", "Roots", "SummariesAbove"}) {
            try (var stash = StashStandIn.builder().start()) {
                var refused = new AtomicInteger();
                stash.fault(new Fault.Refusing(
                        ONCE.message(), call -> call.operation().equals(operation) && refused.getAndIncrement() == 0));
                try (var service = Service.of(stash.uri(), Map.of("library.page-size", "20"))) {
                    Until.holds("the refusal", Duration.ofSeconds(10), () -> refused.get() > 0);
                    Until.holds(
                            "the library is read in spite of " + operation,
                            Duration.ofSeconds(2),
                            () -> service.json("/health").path("library_read").asBoolean());
                    assertThat("it was tried again", refused.get(), is(greaterThan(1)));
                }
            }
        }
    }

    @Test
    void whoAsksMeanwhileIsAnswered() {
        try (var stash = StashStandIn.builder().start()) {
            var refused = new AtomicInteger();
            stash.fault(new Fault.Refusing(
                    ONCE.message(),
                    call -> call.operation().equals("SummariesAbove") && refused.getAndIncrement() == 1));
            try (var service = Service.of(stash.uri(), Map.of("library.page-size", "20"))) {
                assertThat(service.key("Northlight Studio/Northlight - First Light.mp4"), is(12));
            }
        }
    }
}
