package dev.stash2plex.library.refresh;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.sameInstance;

import dev.stash2plex.call.CallException;
import dev.stash2plex.call.CallFailure;
import dev.stash2plex.simulation.SimulatedTime;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/// Who asks is answered by a look that began afterwards, whatever becomes of the one before it. A look takes a second.
class LooksTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MOMENT = Duration.ofMillis(1);

    private final SimulatedTime time = new SimulatedTime(1);
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger incomplete = new AtomicInteger();
    private BooleanSupplier ending = () -> true;
    private final Looks looks = new Looks(this::look, incomplete::incrementAndGet, time);

    @Test
    void whoAsksWhileOneIsUnderWaySharesTheNext() {
        var first = looks.next();
        time.pass(MOMENT);
        var second = looks.next();
        assertThat(looks.next(), is(sameInstance(second)));
        assertThat(begun.get(), is(1));
        time.pass(SECOND);
        assertThat(first.isDone(), is(true));
        assertThat("it began before the question", second.isDone(), is(false));
        time.pass(SECOND);
        assertThat(second.isDone(), is(true));
        assertThat(begun.get(), is(2));
    }

    @Test
    void nobodyLooksWhereNobodyAsks() {
        var first = looks.next();
        time.pass(SECOND.multipliedBy(60));
        assertThat(first.isDone(), is(true));
        assertThat(begun.get(), is(1));
    }

    @Test
    void anErrorReachesAllWhoWaitAndTheNextLookBegins() {
        var error = new StackOverflowError("of a parser");
        ending = () -> {
            throw error;
        };
        var first = looks.next();
        var withIt = looks.youngerThan(SECOND);
        time.pass(MOMENT);
        var second = looks.next();
        time.pass(SECOND);
        assertThat(first.exceptionNow(), is(sameInstance(error)));
        assertThat(withIt.exceptionNow(), is(sameInstance(error)));
        ending = () -> true;
        time.pass(SECOND);
        assertThat(second.isDone() && !second.isCompletedExceptionally(), is(true));
        assertThat("nothing went past", time.uncaught(), is(empty()));
    }

    @Test
    void aLookThatFailsIsNotTheLastOne() {
        ending = () -> {
            throw new CallException(new CallFailure.Timeout("no answer"));
        };
        var failing = looks.next();
        time.pass(SECOND);
        assertThat(failing.isCompletedExceptionally(), is(true));
        assertThat(looks.age(), is(nullValue()));
    }

    @Test
    void theAgeCountsFromTheBeginning() {
        assertThat(looks.age(), is(nullValue()));
        begins();
        time.pass(SECOND.multipliedBy(5));
        assertThat(looks.age(), is(SECOND.multipliedBy(5)));
    }

    @Test
    void aLookThatIsYoungEnoughIsEnough() {
        begins();
        time.pass(SECOND.multipliedBy(3));
        assertThat(looks.youngerThan(SECOND.multipliedBy(3)).isDone(), is(true));
        time.pass(MOMENT);
        assertThat(looks.youngerThan(SECOND.multipliedBy(3)).isDone(), is(false));
        time.pass(SECOND);
        assertThat(begun.get(), is(2));
    }

    @Test
    void oneThatIsUnderWayIsEnoughIfItIsYoung() {
        var first = looks.next();
        time.pass(MOMENT);
        assertThat(looks.youngerThan(MOMENT), is(sameInstance(first)));
        time.pass(MOMENT);
        var next = looks.youngerThan(MOMENT);
        assertThat(next, is(not(sameInstance(first))));
        assertThat(next, is(sameInstance(looks.next())));
    }

    /// A clock that is set back an hour makes nothing young.
    @Test
    void noClockOnTheWallMakesALookYounger() {
        begins();
        time.pass(SECOND.multipliedBy(10));
        time.setWallClock(Duration.ofHours(-1));
        assertThat(looks.age(), is(SECOND.multipliedBy(10)));
        assertThat(looks.youngerThan(SECOND.multipliedBy(3)).isDone(), is(false));
    }

    @Test
    void itIsToldWhereStashHasAnotherNumberOfScenes() {
        begins();
        time.pass(SECOND);
        assertThat(incomplete.get(), is(0));
        ending = () -> false;
        begins();
        time.pass(SECOND);
        assertThat(incomplete.get(), is(1));
    }

    private void begins() {
        assertThat("under way", looks.next().isDone(), is(false));
    }

    private boolean look() {
        begun.incrementAndGet();
        try {
            time.sleep(SECOND);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return ending.getAsBoolean();
    }
}
