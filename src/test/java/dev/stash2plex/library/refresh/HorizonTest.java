package dev.stash2plex.library.refresh;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.stash2plex.simulation.SimulatedTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// From when on changes are asked for. It is noon in `+00:00` when a test begins.
class HorizonTest {
    private static final String EVER = "1970-01-01T00:00:00Z";

    private final SimulatedTime time = new SimulatedTime(1);
    private final Horizon horizon = new Horizon(time);

    @Test
    void atFirstEverythingIsAChange() {
        assertThat(horizon.after(), is(EVER));
        assertThat(horizon.recentAfter(), is(EVER));
        looked();
        assertThat(horizon.after(), is(EVER));
    }

    /// Two changes in one second have one timestamp.
    @Test
    void twoSecondsAreAskedForAgain() {
        looked("2026-03-01T11:00:10Z");
        assertThat(horizon.after(), is("2026-03-01T11:00:08Z"));
    }

    @Test
    void onceALookHasBegunLaterThanTheyAreOverTheyAreNot() {
        looked("2026-03-01T11:00:10Z");
        time.pass(Duration.ofSeconds(2));
        looked();
        assertThat("not yet", horizon.after(), is("2026-03-01T11:00:08Z"));
        time.pass(Duration.ofMillis(1));
        looked();
        assertThat(horizon.after(), is("2026-03-01T11:00:10Z"));
        looked("2026-03-01T11:00:11Z");
        assertThat("a new one", horizon.after(), is("2026-03-01T11:00:09Z"));
    }

    /// `2026-01-01T12:00Z` is no timestamp for Stash.
    @Test
    void aTimestampAlwaysHasItsSeconds() {
        looked("2026-03-01T11:00:02Z");
        assertThat(horizon.after(), is("2026-03-01T11:00:00Z"));
        assertThat(Horizon.after("2026-03-01T11:00:02Z"), is("2026-03-01T11:00:00Z"));
    }

    @Test
    void itKeepsTheOffsetThatStashWrites() {
        looked("2026-03-01T13:00:01+02:00");
        assertThat(horizon.after(), is("2026-03-01T12:59:59+02:00"));
    }

    /// As texts, and however many looks say otherwise.
    @Test
    void itNeverMovesBack() {
        looked("2026-03-01T11:00:10Z", "2026-03-01T10:00:00Z");
        looked("2026-03-01T11:00:09Z");
        assertThat(horizon.after(), is("2026-03-01T11:00:08Z"));
    }

    @Test
    void whatMayBeTheWrongWayRoundIsLookedThroughForThreeHours() {
        looked("2026-03-01T11:00:10+02:00");
        assertThat(horizon.recentAfter(), is("2026-03-01T08:00:10+02:00"));
    }

    /// Or else nothing would be a change until then.
    @Test
    void aTimestampOfTheFarFutureIsAMistake() {
        looked("2026-03-01T11:00:10Z", "2099-02-01T12:00:02Z", "2026-03-02T14:00:00Z");
        assertThat(horizon.after(), is("2026-03-01T11:00:08Z"));
        looked("2026-03-02T13:59:59Z");
        assertThat("a zone far in the east", horizon.after(), is("2026-03-02T13:59:57Z"));
    }

    @Test
    void whatIsNoTimestampMovesNothing() {
        looked("2026-03-01T11:00:10Z", "", "zzzz", "2026-13-01T00:00:00Z");
        assertThat(horizon.after(), is("2026-03-01T11:00:08Z"));
        assertThat(Horizon.after("zzzz"), is(EVER));
    }

    private void looked(String... seen) {
        horizon.advance(List.of(seen), time.nanos());
    }
}
