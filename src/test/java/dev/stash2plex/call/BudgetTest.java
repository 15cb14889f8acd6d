package dev.stash2plex.call;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.stash2plex.call.CallFailure.Busy;
import dev.stash2plex.call.CallFailure.Timeout;
import dev.stash2plex.call.CallFailure.TooLarge;
import org.junit.jupiter.api.Test;

/// Memory is bounded by its weight, and comes back.
class BudgetTest {
    private final Budget budget = new Budget(100);

    @Test
    void whatIsLargerThanItsLimitIsTooLargeAndWhatIsThereNoRoomForIsBusy() {
        try (var one = budget.portion(60);
                var two = budget.portion(60)) {
            one.take(60);
            assertThat(failure(() -> one.take(1)), instanceOf(TooLarge.class));
            two.take(40);
            assertThat(failure(() -> two.take(1)), instanceOf(Busy.class));
            assertThat(budget.taken(), is(100L));
        }
        assertThat(budget.taken(), is(0L));
    }

    @Test
    void whoeverReadsForAnAskerWhoHasLeftGetsNothing() {
        var portion = budget.portion(60);
        portion.take(10);
        portion.close();
        portion.close();
        assertThat(failure(() -> portion.take(1)), instanceOf(Timeout.class));
        assertThat(budget.taken(), is(0L));
    }

    private static CallFailure failure(Runnable taking) {
        return assertThrows(CallException.class, taking::run).failure();
    }
}
