package dev.stash2plex.library;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.stash2plex.call.CallException;
import dev.stash2plex.call.CallFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Everything is read, in order, whatever was expected.
class PagesTest {
    private static final int SIZE = 10;

    private final Set<Integer> asked = new ConcurrentSkipListSet<>();
    private final List<Integer> taken = new ArrayList<>();

    @Test
    void allIsTakenInOrder() {
        for (int there : new int[] {0, 7, 10, 95, 100, 300}) {
            for (int expected : new int[] {0, 1, 10, 95, 300, 3000}) {
                taken.clear();
                pages(there).forEach(expected, taken::add);
                assertThat(
                        "expected " + expected,
                        taken,
                        is(IntStream.range(0, there).boxed().toList()));
            }
        }
    }

    @Test
    void nothingIsAskedBeyondWhatIsExpectedUnlessThereIsMore() {
        pages(195).forEach(195, taken::add);
        assertThat(asked.size(), is(20));
        asked.clear();
        pages(30).forEach(1, taken::add);
        assertThat(asked, is(Set.of(1, 2, 3, 4)));
    }

    @Test
    void aPageThatFailsEndsItAfterTheOnesBefore() {
        var failing = new Pages<Integer>(SIZE, number -> {
            if (number == 3) {
                throw new CallException(new CallFailure.Timeout("no answer"));
            }
            return page(100, number);
        });
        assertThrows(CallException.class, () -> failing.forEach(100, taken::add));
        assertThat(taken, is(IntStream.range(0, 2 * SIZE).boxed().toList()));
    }

    /// Stash may be slow: the pages that were on their way are not waited for, nor asked for any more.
    @Test
    void aPageThatFailsStopsThoseThatWereAskedForAhead() throws InterruptedException {
        var waiting = new CountDownLatch(3);
        var stopped = new CountDownLatch(3);
        var failing = new Pages<Integer>(SIZE, number -> {
            try {
                if (number == 1) {
                    waiting.await();
                    throw new CallException(new CallFailure.Timeout("no answer"));
                }
                waiting.countDown();
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                stopped.countDown();
            }
            return List.of();
        });
        assertThrows(CallException.class, () -> failing.forEach(4 * SIZE, taken::add));
        assertThat(stopped.await(5, TimeUnit.SECONDS), is(true));
    }

    private Pages<Integer> pages(int there) {
        return new Pages<>(SIZE, number -> {
            asked.add(number);
            return page(there, number);
        });
    }

    private static List<Integer> page(int there, int number) {
        return IntStream.range((number - 1) * SIZE, Math.min(there, number * SIZE))
                .boxed()
                .toList();
    }
}
