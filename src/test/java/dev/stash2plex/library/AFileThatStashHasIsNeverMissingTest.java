package dev.stash2plex.library;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.stash2plex.Service;
import dev.stash2plex.Until;
import dev.stash2plex.standin.Fault;
import dev.stash2plex.standin.SceneData;
import dev.stash2plex.standin.StashStandIn;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/// A file that Stash had before the question came is found, whatever files its scene beside the question. Plex keeps an
/// empty answer as "no match".
class AFileThatStashHasIsNeverMissingTest {
    private static final Duration SLOW = Duration.ofMillis(500);

    @Test
    void thoughALookThatBeganBeforeTheQuestionFilesItsScene() {
        try (var stash = StashStandIn.builder().start();
                var service =
                        Service.of(stash.uri(), Map.of("library.refresh", "1h")).filled()) {
            stash.fault(Fault.slow(SLOW, "findScenes"));
            for (int id = 500; id < 502; id++) {
                stash.resetCalls();
                var other = CompletableFuture.runAsync(() -> service.match("Nowhere/no such file.mp4"));
                underWay(stash, "Changes");
                add(stash, id);
                assertThat(service.key(name(id)), is(id));
                other.join();
            }
        }
    }

    @Test
    void thoughAPageOfEverythingFilesItsScene() {
        try (var stash = StashStandIn.builder().start();
                var service = Service.of(
                                stash.uri(), Map.of("library.refresh", "100ms", "library.full-refresh", "100ms"))
                        .filled()) {
            stash.fault(new Fault.Slow(SLOW, call -> call.operation().equals("SummariesAbove")));
            for (int id = 500; id < 502; id++) {
                stash.resetCalls();
                underWay(stash, "SummariesAbove");
                add(stash, id);
                assertThat(service.key(name(id)), is(id));
            }
        }
    }

    @Test
    void thoughTheLibraryIsStillBeingRead() {
        try (var stash = StashStandIn.builder().start()) {
            stash.fault(new Fault.Late(SLOW, call -> call.operation().equals("SummariesAbove")));
            try (var service = Service.of(stash.uri(), Map.of("library.page-size", "40"))) {
                underWay(stash, "SummariesAbove");
                add(stash, 3);
                assertThat("page 1 was read before it was there", service.key(name(3)), is(3));
            }
        }
    }

    private static void underWay(StashStandIn stash, String operation) {
        Until.holds(operation, Duration.ofSeconds(5), () -> stash.calls().graphQl().stream()
                .anyMatch(call -> call.operation().equals(operation)));
    }

    private static String name(int id) {
        return "New/brand new clip " + id + ".mp4";
    }

    private static void add(StashStandIn stash, int id) {
        stash.library()
                .put(SceneData.of(id)
                        .title("Brand New " + id)
                        .file("/srv/stash-media/" + name(id))
                        .updatedAt(Instant.now()));
    }
}
