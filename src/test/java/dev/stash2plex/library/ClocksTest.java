package dev.stash2plex.library;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.stash2plex.Service;
import dev.stash2plex.Until;
import dev.stash2plex.config.LibrarySettings;
import dev.stash2plex.config.StashSettings;
import dev.stash2plex.standin.StashStandIn;
import dev.stash2plex.stash.Scene;
import dev.stash2plex.stash.client.StashClient;
import dev.stash2plex.time.Deadline;
import dev.stash2plex.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/// An edit is seen soon, whatever the clocks on the walls show.
class ClocksTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    /// The end of summer time: `02:10:00+01:00` is later than `02:59:59+02:00`, and earlier as a text.
    @Test
    void stashMovesWest() {
        try (var stash = StashStandIn.builder().zone(ZoneOffset.ofHours(2)).start()) {
            stash.library().zone(ZoneOffset.ofHours(2));
            stash.library().edit(13, scene -> scene.title("Edited in Summer"));
            try (var service =
                    Service.of(stash.uri(), Map.of("library.refresh", "1h")).filled()) {
                stash.library().zone(ZoneOffset.ofHours(1));
                for (String title : new String[] {"Zanzibar Lighthouse Keeper", "Quarrelsome Umbrella Factory"}) {
                    stash.library().edit(12, scene -> scene.title(title));
                    Until.holds(
                            "a match by the new title", SOON, () -> service.key("Some Folder/" + title + ".mp4") == 12);
                    assertThat(service.title(12), is(title));
                }
            }
        }
    }

    @Test
    void oursIsSetBack() {
        isSetTo(Duration.ofHours(-1));
    }

    @Test
    void oursIsSetForward() {
        isSetTo(Duration.ofDays(2));
    }

    private static void isSetTo(Duration difference) {
        var time = new ShiftedTime();
        var settings = new LibrarySettings(1000, Duration.ofMillis(200), Duration.ofHours(1));
        try (var server = StashStandIn.builder().start();
                var stash = new StashClient(
                        new StashSettings(server.uri(), Optional.empty(), Duration.ofSeconds(5), 4), time);
                var library = new Library(stash, settings, (took, succeeded) -> {}, time)) {
            library.start();
            Until.holds("the library is read", SOON, library::isComplete);
            server.library().edit(12, scene -> scene.title("Before"));
            Until.holds("an edit before", SOON, () -> title(library, time).equals("Before"));
            time.shift = difference;
            server.library().edit(12, scene -> scene.title("After"));
            Until.holds("an edit after", SOON, () -> title(library, time).equals("After"));
            var index = library.index();
            Until.holds("without a question too", SOON, () -> index.byId(12)
                    .filter(scene -> scene.title().equals("After"))
                    .isPresent());
        }
    }

    private static String title(Library library, Time time) {
        return library.scene(12, time.in(SOON)).map(Scene::title).orElse("");
    }

    /// The time of the machine, with a clock on the wall that can be set.
    private static final class ShiftedTime implements Time {
        private final Time machine = Time.system();
        private volatile Duration shift = Duration.ZERO;

        @Override
        public Instant instant() {
            return machine.instant().plus(shift);
        }

        @Override
        public long nanos() {
            return machine.nanos();
        }

        @Override
        public void sleep(Duration pause) throws InterruptedException {
            machine.sleep(pause);
        }

        @Override
        public <T> T await(CompletableFuture<T> future, Deadline deadline)
                throws InterruptedException, ExecutionException, TimeoutException {
            return machine.await(future, deadline);
        }

        @Override
        public Thread start(String name, Runnable task) {
            return machine.start(name, task);
        }
    }
}
