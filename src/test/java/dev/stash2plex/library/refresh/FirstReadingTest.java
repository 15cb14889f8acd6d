package dev.stash2plex.library.refresh;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.sameInstance;

import dev.stash2plex.call.CallException;
import dev.stash2plex.call.CallFailure;
import org.junit.jupiter.api.Test;

/// Who asks before the library is read is told as soon as anything can be said.
class FirstReadingTest {
    private final CallException away = new CallException(new CallFailure.Unreachable("away"));

    private final FirstReading first = new FirstReading();

    @Test
    void itsEndIsToldToAllWhoWait() {
        var end = first.end();
        assertThat(first.end(), is(sameInstance(end)));
        assertThat(first.isDone() || end.isDone(), is(false));
        first.succeeded();
        assertThat(first.isDone() && end.isDone() && first.end().isDone(), is(true));
    }

    @Test
    void anAttemptThatFailsIsToldAtOnce() {
        var end = first.end();
        first.failed(away);
        assertThat(end.exceptionNow(), is(sameInstance(away)));
        assertThat(first.isDone(), is(false));
    }

    /// The failure was told; who asks now is told of the next attempt, which begins at once.
    @Test
    void whoAsksAfterAFailureHasItTriedAgain() {
        first.failed(away);
        var hurry = first.hurry();
        assertThat(hurry.isDone(), is(false));
        assertThat(first.end().isDone(), is(false));
        assertThat(hurry.isDone(), is(true));
    }

    /// Between the failure and the pause after it there is time to ask.
    @Test
    void whoAsksBeforeThePauseHasBegunHasItTriedAgainToo() {
        first.failed(away);
        assertThat(first.end().isDone(), is(false));
        assertThat(first.hurry().isDone(), is(true));
        first.failed(away);
        assertThat("once", first.hurry().isDone(), is(false));
    }

    /// Whoever read has asked again for a second.
    @Test
    void aLockedDatabaseIsToldAtOnceToo() {
        var end = first.end();
        first.failed(new CallException(new CallFailure.Momentary("database is locked")));
        assertThat(end.isCompletedExceptionally(), is(true));
    }

    @Test
    void aFailureIsForgottenOnceItHasSucceeded() {
        first.failed(away);
        first.succeeded();
        assertThat(first.isDone(), is(true));
        assertThat(first.end().isDone() && !first.end().isCompletedExceptionally(), is(true));
    }

    @Test
    void whoAskedAgainAfterAFailureIsToldOfTheSuccess() {
        first.failed(away);
        var end = first.end();
        first.succeeded();
        assertThat(end.isDone() && !end.isCompletedExceptionally(), is(true));
    }
}
