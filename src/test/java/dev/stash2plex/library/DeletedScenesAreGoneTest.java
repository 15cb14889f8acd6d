package dev.stash2plex.library;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import dev.stash2plex.Service;
import dev.stash2plex.Until;
import dev.stash2plex.standin.SceneData;
import dev.stash2plex.standin.StashStandIn;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What was deleted in Stash is gone after the next look, a second later at most, though everything is read each hour
/// only.
class DeletedScenesAreGoneTest {
    private static final Map<String, String> EACH_SECOND = Map.of("library.refresh", "1s");
    private static final String FIRST_LIGHT = "Northlight Studio/Northlight - First Light.mp4";

    /// The time between two looks, and two seconds for what a look and a test take on a machine that is busy.
    private static final Duration ONE_PERIOD = Duration.ofSeconds(3);

    @Test
    void withinOnePeriod() {
        try (var stash = StashStandIn.builder().start();
                var service = Service.of(stash.uri(), EACH_SECOND).filled()) {
            assertThat(service.key(FIRST_LIGHT), is(12));
            stash.library().remove(12);
            Until.holds("no match", ONE_PERIOD, () -> service.key(FIRST_LIGHT) == 0);
            assertThat(service.get("/library/metadata/12").statusCode(), is(404));
        }
    }

    /// The number of scenes is the same as before.
    @Test
    void thoughAnotherWasAddedAtOnce() {
        try (var stash = StashStandIn.builder().start();
                var service = Service.of(stash.uri(), EACH_SECOND).filled()) {
            assertThat(service.key(FIRST_LIGHT), is(12));
            stash.library().remove(12);
            stash.library()
                    .put(SceneData.of(500)
                            .title("Brand New")
                            .file("/srv/stash-media/New/brand new clip.mp4")
                            .updatedAt(Instant.now()));
            Until.holds("no match", ONE_PERIOD, () -> service.key(FIRST_LIGHT) == 0);
            assertThat(service.key("New/brand new clip.mp4"), is(500));
        }
    }

    @Test
    void whoeverLooksAtOneIsToldSoAtOnceAndThenItIsNotMatchedEither() {
        try (var stash = StashStandIn.builder().start();
                var service =
                        Service.of(stash.uri(), Map.of("library.refresh", "1h")).filled()) {
            stash.library().remove(12);
            assertThat(service.get("/library/metadata/12").statusCode(), is(404));
            assertThat(service.key(FIRST_LIGHT), is(0));
        }
    }

    @Test
    void fiftyCostFewCalls() {
        try (var stash = StashStandIn.builder().start();
                var service = Service.of(stash.uri(), EACH_SECOND).filled()) {
            Until.holds("the performers", Duration.ofSeconds(5), () -> stash.calls().graphQl().stream()
                    .anyMatch(call -> call.operation().equals("CastsAbove")));
            stash.resetCalls();
            for (int id = 1; id <= 50; id++) {
                stash.library().remove(id);
            }
            Until.holds(
                    "21 scenes are left",
                    ONE_PERIOD,
                    () -> service.json("/health").path("library_scenes").asInt() == 21);
            long calls = stash.calls().graphQl().stream()
                    .filter(call -> !call.operation().equals("Status"))
                    .count();
            assertThat("looks, and the list of all ids", calls, is(lessThanOrEqualTo(6L)));
        }
    }
}
