package dev.stash2plex.library.refresh;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;

import dev.stash2plex.call.CallException;
import dev.stash2plex.call.CallFailure;
import dev.stash2plex.config.LogSettings;
import dev.stash2plex.config.Secrets;
import dev.stash2plex.log.Lines;
import dev.stash2plex.simulation.SimulatedTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/// What fails is tried again after a pause, and its begin and end are said once.
class PersistenceTest {
    private final CallException away = new CallException(new CallFailure.Unreachable("away"));

    private final SimulatedTime time = new SimulatedTime(1);
    private final FirstReading first = new FirstReading();
    private final Persistence persistence = new Persistence(Duration.ofSeconds(5), first, time);
    private final List<Long> attempts = new ArrayList<>();

    @Test
    void whatSucceedsIsNotTriedAgain() {
        assertThat(
                time.done(() -> persistence.untilDone("the library", () -> succeedingAt(1)))
                        .join(),
                is("read"));
        assertThat(attempts, contains(0L));
    }

    /// One moment in which the database is locked costs a quarter of a second.
    @Test
    void pausesGrowUpToTheLongest() {
        assertThat(
                time.done(() -> persistence.untilDone("the library", () -> succeedingAt(8)))
                        .join(),
                is("read"));
        assertThat(attempts, contains(0L, 250L, 750L, 1750L, 3750L, 7750L, 12750L, 17750L));
    }

    @Test
    void whoHurriesEndsThePause() {
        var read = time.begun(() -> persistence.untilDone("the library", () -> succeedingAt(7)));
        time.pass(Duration.ofSeconds(8));
        assertThat(first.end().isDone(), is(false));
        time.pass(Duration.ZERO);
        assertThat(attempts, contains(0L, 250L, 750L, 1750L, 3750L, 7750L, 8000L));
        assertThat(read.isDone(), is(true));
    }

    @Test
    void everyFailureIsToldToThoseWhoWaitForTheFirstReading() {
        var end = first.end();
        time.done(() -> persistence.untilDone("the library", () -> succeedingAt(2)))
                .join();
        assertThat(end.exceptionNow(), is(away));
    }

    @Test
    void itIsSaidOnceThatItFailsAndOnceThatItDoesNotAnyMore() {
        try (var lines = new Lines(LogSettings.Level.DEBUG, Secrets.of(List.of()))) {
            time.done(() -> persistence.untilDone("the list of performers", () -> succeedingAt(5)))
                    .join();
            assertThat(
                    lines.all().stream()
                            .map(line -> line.path("message").asText())
                            .toList(),
                    contains(
                            "the list of performers could not be read; trying again until it can",
                            "the list of performers is being read again"));
            assertThat(lines.text(), containsString("\"after_ms\":3750"));
        }
    }

    @Test
    void aBugIsNotTriedAgain() {
        var bug = time.done(() -> persistence.untilDone("the library", () -> {
            throw new IllegalStateException("a bug");
        }));
        assertThat(bug.exceptionNow(), is(instanceOf(IllegalStateException.class)));
    }

    @Test
    void itEndsWhenItsThreadIsInterrupted() {
        var failure = new ArrayList<Throwable>();
        var thread = time.start("library", () -> {
            try {
                persistence.untilDone("the library", () -> succeedingAt(100));
            } catch (CancellationException e) {
                failure.add(e);
            }
        });
        time.pass(Duration.ofSeconds(1));
        thread.interrupt();
        time.pass(Duration.ZERO);
        assertThat(failure.size(), is(1));
        assertThat(time.alive(), is(0));
    }

    private String succeedingAt(int attempt) {
        attempts.add(time.nanos() / 1_000_000);
        if (attempts.size() < attempt) {
            throw away;
        }
        return "read";
    }
}
