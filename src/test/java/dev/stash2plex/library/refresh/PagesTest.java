package dev.stash2plex.library.refresh;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import dev.stash2plex.call.CallException;
import dev.stash2plex.call.CallFailure;
import dev.stash2plex.library.filing.Register;
import dev.stash2plex.library.index.HashIndex;
import dev.stash2plex.simulation.SimulatedTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Everything is read, in order, whatever fails or changes in the meantime. A page takes a second to be read.
class PagesTest {
    private static final int SIZE = 10;
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final SimulatedTime time = new SimulatedTime(1);
    private final TreeSet<Integer> there = new TreeSet<>();
    private final List<Integer> asked = new ArrayList<>();
    private final List<Integer> taken = new ArrayList<>();
    private Runnable asking = () -> {};
    private int interrupted;
    private int rests;

    @Test
    void allIsTakenInOrder() {
        for (int scenes : new int[] {0, 7, 10, 95, 100, 300}) {
            there.clear();
            taken.clear();
            thereAre(scenes);
            assertThat(readAll().isCompletedExceptionally(), is(false));
            assertThat(taken, is(List.copyOf(there)));
        }
    }

    @Test
    void nothingIsAskedForTwiceNorBeyondTheEnd() {
        thereAre(195);
        readAll().join();
        assertThat(asked.size(), is(20));
        asked.clear();
        there.tailSet(30, false).clear();
        readAll().join();
        assertThat(asked, contains(0, 10, 20, 30));
        assertThat("between two pages there is time for something else", rests, is(24));
    }

    @Test
    void onePageIsReadWhileAnotherIsFiled() {
        thereAre(100);
        time.done(() -> {
                    pages().forEach(page -> {
                        assertThat(asked.size(), is(lessThanOrEqualTo(taken.size() / SIZE + 2)));
                        taken.addAll(page.items());
                        time.sleepFor(SECOND);
                    });
                    return null;
                })
                .join();
        assertThat(taken.size(), is(100));
        assertThat("each page is read while the one before is filed", time.nanos(), is(12_000_000_000L));
    }

    /// Pages begin after an id, not after a number of scenes.
    @Test
    void scenesThatComeAndGoMoveNothing() {
        thereAre(100);
        asking = () -> {
            there.remove(5);
            there.remove(10);
            there.add(101 + asked.size());
        };
        readAll().join();
        var stayed = IntStream.rangeClosed(1, 100)
                .filter(id -> id != 5 && id != 10)
                .boxed()
                .toList();
        assertThat(taken.containsAll(stayed), is(true));
        assertThat(taken.stream().distinct().count(), is((long) taken.size()));
    }

    @Test
    void aPageThatFailsIsAskedForAgainAndThoseBeforeItAreNot() {
        thereAre(35);
        asking = () -> {
            if (asked.size() == 3) {
                throw new CallException(new CallFailure.Momentary("database is locked"));
            }
        };
        assertThat(readAll().isCompletedExceptionally(), is(false));
        assertThat(asked, contains(0, 10, 20, 20, 30));
        assertThat(taken, is(List.copyOf(there)));
    }

    @Test
    void aBugOfTheReaderEndsItAfterThePagesBefore() {
        thereAre(100);
        asking = () -> {
            if (asked.size() == 3) {
                throw new IllegalStateException("a bug");
            }
        };
        assertThat(readAll().exceptionNow(), is(instanceOf(IllegalStateException.class)));
        assertThat(taken, is(IntStream.rangeClosed(1, 2 * SIZE).boxed().toList()));
    }

    /// Stash may be slow: the page that was on its way is not waited for.
    @Test
    void aBugOfTheFilingStopsThePageThatWasAskedForAhead() {
        thereAre(100);
        var failed = time.done(() -> {
            pages().forEach(page -> {
                time.sleepFor(Duration.ofMillis(1));
                throw new IllegalStateException("a bug");
            });
            return null;
        });
        assertThat(failed.exceptionNow(), is(instanceOf(IllegalStateException.class)));
        nothingGoesOn();
    }

    @Test
    void anEndOfTheServiceStopsThePageThatWasAskedForAhead() {
        thereAre(100);
        var ended = new ArrayList<RuntimeException>();
        var reader = time.start("library", () -> {
            try {
                pages().forEach(page -> taken.addAll(page.items()));
            } catch (CancellationException e) {
                ended.add(e);
            }
        });
        time.pass(Duration.ofMillis(2500));
        reader.interrupt();
        time.pass(Duration.ZERO);
        assertThat(ended.size(), is(1));
        assertThat(taken.size(), is(2 * SIZE));
        nothingGoesOn();
    }

    private void nothingGoesOn() {
        time.pass(Duration.ZERO);
        assertThat(interrupted, is(1));
        assertThat(time.alive(), is(0));
    }

    private void thereAre(int scenes) {
        IntStream.rangeClosed(1, scenes).forEach(there::add);
    }

    private CompletableFuture<Void> readAll() {
        return time.done(() -> {
            pages().forEach(page -> taken.addAll(page.items()));
            return null;
        });
    }

    private Pages<Integer> pages() {
        var persistence = new Persistence(SECOND, new FirstReading(), time);
        return new Pages<>(
                "the list",
                this::read,
                Integer::intValue,
                SIZE,
                new Register(new HashIndex()),
                persistence,
                () -> rests++,
                time);
    }

    private List<Integer> read(int above, int most) {
        asked.add(above);
        try {
            time.sleep(SECOND);
        } catch (InterruptedException e) {
            interrupted++;
            throw new CancellationException();
        }
        asking.run();
        return there.tailSet(above, false).stream().limit(most).toList();
    }
}
