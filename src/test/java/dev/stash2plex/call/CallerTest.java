package dev.stash2plex.call;

import static java.util.Objects.requireNonNull;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.stash2plex.call.CallFailure.Busy;
import dev.stash2plex.call.CallFailure.Timeout;
import dev.stash2plex.call.CallFailure.Unreachable;
import io.helidon.common.buffers.DataReader;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/// What an exchange is given and what becomes of it, on a time that is turned by hand.
class CallerTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final TurnedTime time = new TurnedTime();
    private final Caller caller = new Caller(time, TIMEOUT, Map.of(Work.QUESTION, 2, Work.IMAGE, 1));

    @Test
    void ourOwnQueueIsNoDeathOfTheServer() throws Exception {
        var release = new CountDownLatch(1);
        var first = calling(Work.IMAGE, latched(release), Duration.ofSeconds(60));
        PlacesTest.await(() -> caller.free(Work.IMAGE) == 0);
        for (int i = 0; i < 5; i++) {
            var waiting = calling(Work.IMAGE, () -> "late");
            PlacesTest.await(() -> caller.waiting(Work.IMAGE) == 1);
            time.turn(Duration.ofMillis(100));
            assertThat(failure(waiting), instanceOf(Busy.class));
        }
        assertThat(caller.isLeftAlone(), is(false));
        assertThat(caller.call(question(), () -> "answered meanwhile"), is("answered meanwhile"));
        release.countDown();
        assertThat(first.get(10, TimeUnit.SECONDS), is("held"));
    }

    @Test
    void aPlaceComesBackWhenTheAnswerComesAsItsDeadlineRunsOut() throws Exception {
        for (int i = 0; i < 30; i++) {
            var release = new CountDownLatch(1);
            var asked = calling(Work.QUESTION, latchedDespiteInterrupts(release));
            PlacesTest.await(() -> caller.free(Work.QUESTION) == 1);
            time.turn(Duration.ofMillis(100));
            assertThat(failure(asked), instanceOf(Timeout.class));
            release.countDown();
            PlacesTest.await(() -> caller.free(Work.QUESTION) == 2);
        }
        assertThat("an asker in a hurry is no sign of death", caller.isLeftAlone(), is(false));
    }

    @Test
    void threeTimeoutsOfTheServerAreASignOfDeath() throws Exception {
        for (int i = 0; i < 3; i++) {
            var asked = calling(Work.QUESTION, latched(new CountDownLatch(1)), Duration.ofDays(1000));
            PlacesTest.await(() -> {
                time.turn(TIMEOUT);
                return asked.isDone();
            });
            assertThat(failure(asked), instanceOf(Timeout.class));
            PlacesTest.await(() -> caller.free(Work.QUESTION) == 2);
        }
        assertThat(caller.isLeftAlone(), is(true));
    }

    @Test
    void anErrorReachesWhoeverWaits() {
        var e = assertThrows(
                CallException.class,
                () -> caller.call(question(), () -> {
                    throw new StackOverflowError("of a parser");
                }));
        assertThat(e.getCause(), instanceOf(StackOverflowError.class));
        assertThat(caller.free(Work.QUESTION), is(2));
    }

    @Test
    void aConnectionThatBrokeIsTriedOnceMoreAndARefusedOneIsNot() {
        var tries = new AtomicInteger();
        assertThat(
                caller.call(question(), () -> {
                    if (tries.incrementAndGet() == 1) {
                        throw new DataReader.InsufficientDataAvailableException();
                    }
                    return tries.get();
                }),
                is(2));
        tries.set(0);
        var refused = assertThrows(
                CallException.class,
                () -> caller.call(question(), () -> {
                    tries.incrementAndGet();
                    throw new ConnectException();
                }));
        assertThat(refused.failure(), instanceOf(Unreachable.class));
        assertThat(tries.get(), is(1));
    }

    @Test
    void nothingIsAskedAfterTheEndAndWhatIsUnderWayEnds() throws Exception {
        var asked = calling(Work.QUESTION, latched(new CountDownLatch(1)), Duration.ofSeconds(60));
        PlacesTest.await(() -> caller.free(Work.QUESTION) == 1);
        caller.close();
        assertThat(failure(asked), instanceOf(Timeout.class));
        assertThrows(CallException.class, () -> caller.call(question(), () -> "no"));
    }

    private Errand question() {
        return Errand.question(time.in(Duration.ofSeconds(60)));
    }

    private CompletableFuture<String> calling(Work work, Exchange<String> exchange) {
        return calling(work, exchange, Duration.ofMillis(100));
    }

    private CompletableFuture<String> calling(Work work, Exchange<String> exchange, Duration patience) {
        var asked = new CompletableFuture<String>();
        var errand = new Errand(work, time.in(patience));
        Thread.ofVirtual().start(() -> {
            try {
                asked.complete(caller.call(errand, exchange));
            } catch (RuntimeException e) {
                asked.completeExceptionally(e);
            }
        });
        return asked;
    }

    private static Exchange<String> latched(CountDownLatch latch) {
        return () -> {
            latch.await();
            return "held";
        };
    }

    private static Exchange<String> latchedDespiteInterrupts(CountDownLatch latch) {
        return () -> {
            while (latch.getCount() > 0) {
                LockSupport.parkNanos(200_000);
            }
            return "held";
        };
    }

    private static CallFailure failure(CompletableFuture<String> asked) throws Exception {
        try {
            asked.get(10, TimeUnit.SECONDS);
            throw new AssertionError("it should have failed");
        } catch (ExecutionException e) {
            return ((CallException) requireNonNull(e.getCause())).failure();
        }
    }
}
