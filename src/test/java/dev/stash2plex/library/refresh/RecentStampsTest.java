package dev.stash2plex.library.refresh;

import static dev.stash2plex.library.Summaries.changed;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import dev.stash2plex.library.index.HashIndex;
import dev.stash2plex.simulation.SimulatedTime;
import dev.stash2plex.stash.Changes.Stamp;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Changes whose timestamps are earlier, as texts, than what is asked for are found nevertheless.
class RecentStampsTest {
    private static final String HORIZON = "2026-03-01T02:59:59+02:00";
    private static final String WEST = "2026-03-01T02:10:00+01:00";

    private final SimulatedTime time = new SimulatedTime(1);
    private final HashIndex index = new HashIndex();
    private final RecentStamps recent = new RecentStamps(index, time);

    @Test
    void whatTheIndexHasOtherwiseOrNotAtAllIsRead() {
        filed(1, "2026-03-01T01:00:00+02:00");
        filed(2, "2026-03-01T01:00:00+02:00");
        var stamps = List.of(new Stamp(1, "2026-03-01T01:00:00+02:00"), new Stamp(2, WEST), new Stamp(3, WEST));
        assertThat(recent.suspicious(stamps, HORIZON), is(List.of(2, 3)));
    }

    /// The library may just have been read, with all that was changed an hour ago.
    @Test
    void theFirstLookFindsNothingNew() {
        filed(1, WEST);
        assertThat(recent.suspicious(List.of(new Stamp(1, WEST)), HORIZON), is(empty()));
        assertThat(recent.suspicious(List.of(new Stamp(1, WEST)), HORIZON), is(List.of(1)));
    }

    /// The second change of one second has the timestamp of the first.
    @Test
    void whatTurnsUpIsReadUntilItsSecondIsOver() {
        recent.suspicious(List.of(), HORIZON);
        filed(1, WEST);
        var stamps = List.of(new Stamp(1, WEST));
        assertThat(recent.suspicious(stamps, HORIZON), is(List.of(1)));
        time.pass(Duration.ofSeconds(2));
        assertThat("not over yet", recent.suspicious(stamps, HORIZON), is(List.of(1)));
        time.pass(Duration.ofMillis(1));
        assertThat("once after it was over", recent.suspicious(stamps, HORIZON), is(List.of(1)));
        assertThat(recent.suspicious(stamps, HORIZON), is(empty()));
    }

    @Test
    void whatIsAskedForAnywayIsNotReadTwice() {
        recent.suspicious(List.of(), HORIZON);
        filed(1, "2026-03-01T03:00:00+02:00");
        assertThat(recent.suspicious(List.of(new Stamp(1, "2026-03-01T03:00:00+02:00")), HORIZON), is(empty()));
    }

    private void filed(int id, String updatedAt) {
        index.put(changed(id, "Scene " + id, updatedAt), 1);
    }
}
