package dev.stash2plex.library;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.stash2plex.Service;
import dev.stash2plex.Until;
import dev.stash2plex.standin.Call;
import dev.stash2plex.standin.Fault;
import dev.stash2plex.standin.SceneData;
import dev.stash2plex.standin.StashStandIn;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// An edit is seen, though something with a later timestamp was seen before it. A match, which is answered from the
/// index alone, tells as much as an item.
class AnEditIsNotLostTest {
    private static final Map<String, String> SELDOM = Map.of("library.refresh", "1h", "library.page-size", "20");
    private static final String FILE = "Northlight Studio/Northlight - First Light.mp4";
    private static final String NEW_TITLE = "Second Thoughts";

    @Test
    void thoughALaterPageOfTheReadingHasALaterTimestamp() {
        try (var stash = StashStandIn.builder().start()) {
            stash.fault(new Fault.Slow(Duration.ofMillis(150), of("SummariesAbove")));
            try (var service = Service.of(stash.uri(), SELDOM)) {
                Until.holds("page 3", Duration.ofSeconds(10), () -> calls(stash, "SummariesAbove") == 3);
                edit(stash);
                stash.library().put(stash.library().scenes().getLast().updatedAt(inTenSeconds()));
                service.filled();
                isSeen(service);
            }
        }
    }

    @Test
    void thoughASearchForAPathHasFoundALaterTimestamp() {
        try (var stash = StashStandIn.builder().start();
                var service = Service.of(stash.uri(), SELDOM).filled()) {
            assertThat(service.key(FILE), is(12));
            stash.fault(new Fault.Slow(Duration.ofMillis(400), of("File")));
            var search = CompletableFuture.supplyAsync(() -> service.key("/srv/stash-media/New/brand new clip.mp4"));
            Until.holds("a search for the path", Duration.ofSeconds(5), () -> calls(stash, "File") == 1);
            edit(stash);
            stash.library()
                    .put(SceneData.of(500)
                            .title("Brand New")
                            .file("/srv/stash-media/New/brand new clip.mp4")
                            .updatedAt(inTenSeconds()));
            assertThat(search.join(), is(500));
            isSeen(service);
        }
    }

    /// What it was before is not brought back by a page that was read before the edit and arrives after it.
    @Test
    void thoughAPageThatWasReadBeforeItArrivesLater() {
        try (var stash = StashStandIn.builder().start();
                var service = Service.of(
                                stash.uri(), Map.of("library.refresh", "200ms", "library.full-refresh", "200ms"))
                        .filled()) {
            stash.fault(new Fault.Late(Duration.ofMillis(600), of("SummariesAbove")));
            for (int round = 0; round < 2; round++) {
                String title = "Thoughts of Round " + round;
                long before = calls(stash, "SummariesAbove");
                Until.holds("a page", Duration.ofSeconds(10), () -> calls(stash, "SummariesAbove") > before);
                stash.library().edit(12, scene -> scene.title(title));
                Until.holds("the edit", Duration.ofSeconds(10), () -> matched(service)
                        .equals(title));
                long then = calls(stash, "SummariesAbove");
                Until.holds("the next page", Duration.ofSeconds(10), () -> {
                    assertThat("shown once, shown for good", matched(service), is(title));
                    return calls(stash, "SummariesAbove") > then + 1;
                });
            }
        }
    }

    @Test
    void thoughAnotherSceneHasATimestampOfTheFarFuture() {
        try (var stash = StashStandIn.builder().start();
                var service = Service.of(stash.uri(), SELDOM).filled()) {
            stash.library().put(SceneData.of(500).title("Late").updatedAt(Instant.parse("2099-02-01T12:00:02Z")));
            assertThat("a look", service.key("Nowhere/no such file.mp4"), is(0));
            edit(stash);
            isSeen(service);
        }
    }

    private static void isSeen(Service service) {
        Until.holds("the new title of the item", Duration.ofSeconds(5), () -> service.title(12)
                .equals(NEW_TITLE));
        assertThat(matched(service), is(NEW_TITLE));
    }

    private static String matched(Service service) {
        return service.match(FILE).path(0).path("title").asText();
    }

    private static void edit(StashStandIn stash) {
        stash.library().edit(12, scene -> scene.title(NEW_TITLE));
    }

    private static Instant inTenSeconds() {
        return Instant.now().plusSeconds(10).truncatedTo(ChronoUnit.SECONDS);
    }

    private static Predicate<Call.GraphQl> of(String operation) {
        return call -> call.operation().equals(operation);
    }

    private static long calls(StashStandIn stash, String operation) {
        return stash.calls().graphQl().stream().filter(of(operation)).count();
    }
}
