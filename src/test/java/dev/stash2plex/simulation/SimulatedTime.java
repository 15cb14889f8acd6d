package dev.stash2plex.simulation;

import dev.stash2plex.time.Deadline;
import dev.stash2plex.time.Time;
import java.lang.reflect.Constructor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/// A time in which nothing happens by itself: virtual threads run one at a time, on the thread of the test, in an order
/// that a random number decides; and when all of them wait, time goes on to the next moment that somebody waits for.
/// What is due at one moment may come in any order.
///
/// The JDK has a scheduler for virtual threads that can be replaced, but only by a constructor that it keeps to itself,
/// so that the tests run with `--add-opens java.base/java.lang=ALL-UNNAMED`. The code under test stays as it is: it may
/// lock, wait and be interrupted, as long as what ends by the clock ends by [Time].
public final class SimulatedTime implements Time {
    /// What the wall clock shows at first.
    public static final Instant BEGIN = Instant.parse("2026-03-01T12:00:00Z");

    private final Random random;
    private final List<Runnable> ready = new ArrayList<>();
    private final PriorityQueue<Alarm> alarms =
            new PriorityQueue<>(Comparator.comparingLong(Alarm::nanos).thenComparingLong(Alarm::number));
    private final Thread.Builder.OfVirtual threads;
    private final List<Throwable> uncaught = new ArrayList<>();
    private long nanos;
    private long alarmsSet;
    private long steps;
    private int alive;
    private Duration wallClock = Duration.ZERO;

    /// @param seed decides who goes on first
    public SimulatedTime(long seed) {
        this.random = new Random(seed);
        this.threads = scheduledBy(ready::add);
    }

    @Override
    public Instant instant() {
        return BEGIN.plusNanos(nanos).plus(wallClock);
    }

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public void sleep(Duration pause) throws InterruptedException {
        var over = new CompletableFuture<Boolean>();
        setAlarm(pause, over);
        try {
            over.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // what it ends with is asked of the future itself
    public <T> T await(CompletableFuture<T> future, Deadline deadline)
            throws InterruptedException, ExecutionException, TimeoutException {
        var over = new CompletableFuture<Boolean>();
        if (!future.isDone()) {
            future.whenComplete((value, failure) -> over.complete(true));
            setAlarm(deadline.remaining(), over);
            over.get();
        }
        if (!future.isDone()) {
            throw new TimeoutException();
        }
        return future.get();
    }

    @Override
    public Thread start(String name, Runnable task) {
        alive++;
        return threads.name(name)
                .uncaughtExceptionHandler((thread, failure) -> uncaught.add(failure))
                .start(() -> {
                    try {
                        task.run();
                    } finally {
                        alive--;
                    }
                });
    }

    /// How many threads have not come to their end.
    public int alive() {
        return alive;
    }

    /// Sets the wall clock, but not time itself, forward or back.
    public void setWallClock(Duration difference) {
        wallClock = wallClock.plus(difference);
    }

    /// Lets everything happen until a condition holds.
    ///
    /// @return whether it does; if not, nothing happens any more, or so much time has passed
    public boolean runUntil(BooleanSupplier condition, Duration most) {
        long end = nanos + most.toNanos();
        while (!condition.getAsBoolean()) {
            if (!ready.isEmpty()) {
                steps++;
                take(ready, random.nextInt(ready.size())).run();
            } else if (alarms.isEmpty() || alarms.element().nanos() > end) {
                nanos = Math.max(nanos, end);
                return false;
            } else {
                nanos = Math.max(nanos, alarms.element().nanos());
                while (!alarms.isEmpty() && alarms.element().nanos() <= nanos) {
                    alarms.remove().over().complete(false);
                }
            }
        }
        return true;
    }

    /// Lets so much time pass, and all that happens in it.
    public void pass(Duration duration) {
        runUntil(() -> false, duration);
    }

    /// Waits, where nobody interrupts.
    public void sleepFor(Duration pause) {
        try {
            sleep(pause);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Does something on a thread of its own that may wait, and lets everything happen until it is done.
    ///
    /// @return what it gives, or fails with
    public <T> CompletableFuture<T> done(Callable<T> task) {
        var outcome = begun(task);
        runUntil(outcome::isDone, Duration.ofDays(1));
        return outcome;
    }

    /// The same, which goes on as time does.
    public <T> CompletableFuture<T> begun(Callable<T> task) {
        var outcome = new CompletableFuture<T>();
        start("begun", () -> {
            try {
                outcome.complete(task.call());
            } catch (Throwable e) {
                outcome.completeExceptionally(e);
            }
        });
        return outcome;
    }

    /// How many times a thread has gone on.
    long steps() {
        return steps;
    }

    /// What threads have thrown.
    public List<Throwable> uncaught() {
        return uncaught;
    }

    private void setAlarm(Duration in, CompletableFuture<Boolean> over) {
        alarms.add(new Alarm(nanos + in.toNanos(), alarmsSet++, over));
    }

    /// The last one takes the place of the one that is taken.
    private static Runnable take(List<Runnable> list, int index) {
        Runnable taken = list.get(index);
        Runnable last = list.removeLast();
        if (index < list.size()) {
            list.set(index, last);
        }
        return taken;
    }

    private static Thread.Builder.OfVirtual scheduledBy(Executor scheduler) {
        try {
            Constructor<?> constructor = Class.forName("java.lang.ThreadBuilders$VirtualThreadBuilder")
                    .getDeclaredConstructor(Executor.class);
            constructor.setAccessible(true);
            return (Thread.Builder.OfVirtual) constructor.newInstance(scheduler);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the JVM needs --add-opens java.base/java.lang=ALL-UNNAMED", e);
        }
    }

    private record Alarm(long nanos, long number, CompletableFuture<Boolean> over) {}
}
