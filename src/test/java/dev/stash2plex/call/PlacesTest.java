package dev.stash2plex.call;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/// Places go to those who wait, in their order, and are never lost.
class PlacesTest {
    private static final Duration LONG = Duration.ofSeconds(10);

    private final TurnedTime time = new TurnedTime();
    private final Places places = new Places(time, 1);

    @Test
    void whoWaitsGetsThePlaceThatIsGivenBack() throws Exception {
        assertThat(places.take(time.in(LONG)), is(true));
        var next = taking(LONG);
        await(() -> places.waiting() == 1);
        places.release();
        assertThat(next.get(10, TimeUnit.SECONDS), is(true));
        assertThat(places.free(), is(0));
        places.release();
        assertThat(places.free(), is(1));
    }

    @Test
    void whoeverWaitsTooLongGetsNoneAndKeepsNone() throws Exception {
        places.take(time.in(LONG));
        var late = taking(Duration.ofMillis(60));
        await(() -> places.waiting() == 1);
        time.turn(Duration.ofMillis(60));
        assertThat(late.get(10, TimeUnit.SECONDS), is(false));
        assertThat(places.waiting(), is(0));
        places.release();
        assertThat(places.free(), is(1));
    }

    @Test
    void whoeverIsInterruptedKeepsNone() throws Exception {
        places.take(time.in(LONG));
        var done = new CompletableFuture<Boolean>();
        var thread = Thread.ofVirtual().start(() -> {
            try {
                done.complete(places.take(time.in(LONG)));
            } catch (InterruptedException e) {
                done.completeExceptionally(e);
            }
        });
        await(() -> places.waiting() == 1);
        thread.interrupt();
        thread.join();
        assertThat(done.isCompletedExceptionally(), is(true));
        places.release();
        assertThat(places.free(), is(1));
    }

    private CompletableFuture<Boolean> taking(Duration patience) {
        var taken = new CompletableFuture<Boolean>();
        Thread.ofVirtual().start(() -> {
            try {
                taken.complete(places.take(time.in(patience)));
            } catch (InterruptedException e) {
                taken.completeExceptionally(e);
            }
        });
        return taken;
    }

    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + LONG.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it did not come to that");
            }
            LockSupport.parkNanos(200_000);
        }
    }
}
