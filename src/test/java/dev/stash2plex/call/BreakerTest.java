package dev.stash2plex.call;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.stash2plex.call.CallFailure.Unreachable;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// A server that seems dead is left alone for two seconds, then one call tries for all.
class BreakerTest {
    private final TurnedTime time = new TurnedTime();
    private final Breaker breaker = new Breaker(time);

    @Test
    void threeFailuresInARowOpenIt() {
        fail();
        fail();
        breaker.enter();
        breaker.succeeded();
        fail();
        fail();
        assertThat(breaker.isOpen(), is(false));
        fail();
        assertThat(breaker.isOpen(), is(true));
        var refused = assertThrows(CallException.class, breaker::enter);
        assertThat(refused.failure(), instanceOf(Unreachable.class));
    }

    @Test
    void oneCallTriesForAll() {
        open();
        time.turn(Duration.ofSeconds(2));
        breaker.enter();
        assertThrows(CallException.class, breaker::enter);
        breaker.succeeded();
        breaker.enter();
        assertThat(breaker.isOpen(), is(false));
    }

    @Test
    void aTrialThatFailsKeepsItOpenForAsLongAgain() {
        open();
        time.turn(Duration.ofSeconds(2));
        fail();
        time.turn(Duration.ofMillis(1999));
        assertThrows(CallException.class, breaker::enter);
        time.turn(Duration.ofMillis(1));
        breaker.enter();
    }

    @Test
    void aTrialWhoseAskerLeftIsFollowedByAnother() {
        open();
        time.turn(Duration.ofSeconds(2));
        breaker.enter();
        breaker.saidNothing();
        breaker.enter();
        assertThat(breaker.isOpen(), is(true));
    }

    private void open() {
        fail();
        fail();
        fail();
    }

    private void fail() {
        breaker.enter();
        breaker.failed(new Unreachable("away"));
    }
}
