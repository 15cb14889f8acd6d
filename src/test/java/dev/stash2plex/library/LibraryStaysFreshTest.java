package dev.stash2plex.library;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import dev.stash2plex.Service;
import dev.stash2plex.standin.SceneData;
import dev.stash2plex.standin.StashStandIn;
import dev.stash2plex.standin.StashVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/// Whatever happens in Stash, the next answers are right. Each test prints how long that took.
class LibraryStaysFreshTest {
    private static final String FIRST_LIGHT = "Northlight Studio/Northlight - First Light.mp4";
    private static final Map<String, String> QUICK = Map.of("library.refresh", "500ms", "library.full-refresh", "2s");

    @Test
    void aNewFileIsFoundAtOnce() {
        for (StashVersion version : StashVersion.values()) {
            try (var stash = StashStandIn.builder().version(version).start();
                    var service = Service.of(stash.uri(), Map.of("library.refresh", "1h"))
                            .filled()) {
                stash.library()
                        .put(SceneData.of(500)
                                .title("Brand New")
                                .file("/srv/stash-media/New/brand new clip.mp4")
                                .updatedAt(Instant.now()));
                long took = until(() -> key(service, "New/brand new clip.mp4") == 500, Duration.ofSeconds(3));
                report("new file, " + version, took);
            }
        }
    }

    @Test
    void anEditIsSeenAtTheNextRefresh() {
        try (var stash = StashStandIn.builder().start();
                var service =
                        Service.of(stash.uri(), Map.of("library.refresh", "1h")).filled()) {
            assertThat(title(service, 12), is("First Light"));
            stash.library().edit(12, scene -> scene.title("Second Thoughts"));
            report("edit", until(() -> title(service, 12).equals("Second Thoughts"), Duration.ofSeconds(5)));
        }
    }

    @Test
    void aDeletedSceneIsGone() {
        try (var stash = StashStandIn.builder().start();
                var service = Service.of(stash.uri(), QUICK).filled()) {
            assertThat(key(service, FIRST_LIGHT), is(12));
            stash.library().remove(12);
            report("deletion", until(() -> key(service, FIRST_LIGHT) == 0, Duration.ofSeconds(8)));
            assertThat(service.get("/library/metadata/12").statusCode(), is(404));
            assertThat(
                    "its neighbours stay",
                    key(service, "Movies/Grand Voyage (2018)/Grand Voyage - Scene 2.mp4"),
                    is(22));
        }
    }

    /// A scan moves a file without touching its scene's `updated_at`.
    @Test
    void aRenamedFileIsFoundUnderItsNewName() {
        try (var stash = StashStandIn.builder().start();
                var service = Service.of(stash.uri(), QUICK).filled()) {
            SceneData before = stash.library().scenes().stream()
                    .filter(scene -> scene.id() == 49)
                    .findFirst()
                    .orElseThrow();
            stash.library().put(before.files(List.of()).file("/srv/stash-media/Moved/entirely different.mp4"));
            report("rename", until(() -> key(service, "Moved/entirely different.mp4") == 49, Duration.ofSeconds(8)));
            report("old name", until(() -> key(service, "Odd Names/simple.mp4") == 0, Duration.ofSeconds(8)));
        }
    }

    @Test
    void aRestartAnswersBeforeTheLibraryIsRead() {
        try (var stash = StashStandIn.builder().start();
                var service = Service.of(stash.uri())) {
            report("restart", until(() -> key(service, FIRST_LIGHT) == 12, Duration.ofSeconds(5)));
        }
    }

    @Test
    void aStashThatStartsLaterIsRead() {
        try (var stash = StashStandIn.builder().start()) {
            stash.stop();
            try (var service = Service.of(stash.uri(), QUICK)) {
                stash.start();
                service.filled();
                assertThat(key(service, FIRST_LIGHT), is(12));
            }
        }
    }

    @Test
    void askingForTheSameScenesAgainCostsNothing() {
        try (var stash = StashStandIn.builder().start();
                var service =
                        Service.of(stash.uri(), Map.of("library.refresh", "1h")).filled()) {
            stash.resetCalls();
            for (int round = 0; round < 3; round++) {
                for (int id = 1; id <= 70; id++) {
                    assertThat(service.get("/library/metadata/" + id).statusCode(), is(200));
                }
            }
            long whole = stash.calls().graphQl("findScenes").stream()
                    .filter(call -> call.document().contains("SceneFields"))
                    .count();
            assertThat(whole, is(lessThan(71L)));
        }
    }

    private static int key(Service service, String filename) {
        return service.match(filename).path(0).path("ratingKey").asInt();
    }

    private static String title(Service service, int id) {
        return service.json("/library/metadata/" + id)
                .at("/MediaContainer/Metadata/0/title")
                .asText();
    }

    private static long until(BooleanSupplier right, Duration most) {
        long begun = System.nanoTime();
        while (!right.getAsBoolean()) {
            assertThat("still not right", System.nanoTime() - begun, is(lessThan(most.toNanos())));
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return (System.nanoTime() - begun) / 1_000_000;
    }

    private static void report(String what, long millis) {
        System.out.printf("%s: right after %d ms%n", what, millis);
    }
}
