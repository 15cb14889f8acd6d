package dev.stash2plex.call;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;

import dev.stash2plex.call.CallFailure.Momentary;
import dev.stash2plex.call.CallFailure.QueryRefused;
import dev.stash2plex.simulation.SimulatedTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What a server cannot answer at the moment is asked for again for about a second, and keeps no place meanwhile.
class RetryTest {
    private final CallException locked = new CallException(new Momentary("database is locked"));

    private final SimulatedTime time = new SimulatedTime(1);
    private final Retry retry = new Retry(time);
    private final List<Long> attempts = new ArrayList<>();

    @Test
    void pausesGrowForAboutASecond() {
        var failed = time.done(() -> retry.call(time.in(Duration.ofMinutes(1)), () -> failing(locked)));
        assertThat(failed.exceptionNow(), is(locked));
        assertThat(attempts, contains(0L, 60L, 180L, 420L, 900L));
    }

    @Test
    void whatWorksThenIsTheAnswer() {
        var answered = time.done(() -> retry.call(time.in(Duration.ofMinutes(1)), () -> {
            attempts.add(time.nanos() / 1_000_000);
            if (attempts.size() < 3) {
                throw locked;
            }
            return "answer";
        }));
        assertThat(answered.join(), is("answer"));
        assertThat(attempts, contains(0L, 60L, 180L));
    }

    @Test
    void noPauseGoesBeyondTheDeadline() {
        var failed = time.done(() -> retry.call(time.in(Duration.ofMillis(200)), () -> failing(locked)));
        assertThat(failed.exceptionNow(), is(locked));
        assertThat(attempts, contains(0L, 60L, 180L));
    }

    @Test
    void whatIsRefusedForGoodIsNotAskedForAgain() {
        var refused = new CallException(new QueryRefused("no such field"));
        var failed = time.done(() -> retry.call(time.in(Duration.ofMinutes(1)), () -> failing(refused)));
        assertThat(failed.exceptionNow(), is(refused));
        assertThat(attempts, contains(0L));
    }

    @Test
    void itsPlaceIsFreeWhileItPauses() {
        var caller = new Caller(time, Duration.ofSeconds(5), Map.of(Work.QUESTION, 1));
        var asked = time.begun(() -> retry.call(
                time.in(Duration.ofMinutes(1)),
                () -> caller.call(Errand.question(time.in(Duration.ofMinutes(1))), () -> failing(locked))));
        time.pass(Duration.ofMillis(10));
        assertThat("the first attempt has failed", attempts.size(), is(1));
        assertThat(caller.free(Work.QUESTION), is(1));
        time.pass(Duration.ofSeconds(2));
        assertThat(asked.exceptionNow(), is(instanceOf(CallException.class)));
    }

    private String failing(CallException e) {
        attempts.add(time.nanos() / 1_000_000);
        throw e;
    }
}
