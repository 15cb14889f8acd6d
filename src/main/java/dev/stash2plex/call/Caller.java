package dev.stash2plex.call;

import dev.stash2plex.call.CallFailure.Busy;
import dev.stash2plex.call.CallFailure.Timeout;
import dev.stash2plex.call.CallFailure.Unreachable;
import dev.stash2plex.problem.Problem;
import dev.stash2plex.time.Deadline;
import dev.stash2plex.time.Time;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/// Carries out exchanges with one server, within their bounds: a place of the class of work, the time-out of the
/// server, the deadline of the question, one more try where a connection broke, and a breaker.
///
/// A call runs on a virtual thread of its own: an HTTP client bounds each read but not their sum, and only a virtual
/// thread can be interrupted in a read.
public final class Caller implements Traffic, AutoCloseable {
    private final Time time;
    private final Duration timeout;
    private final Breaker breaker;
    private final Map<Work, Places> places = new EnumMap<>(Work.class);
    private final Set<Thread> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /// @param timeout for one exchange as a whole
    /// @param places how many exchanges of each class of work there may be at once
    public Caller(Time time, Duration timeout, Map<Work, Integer> places) {
        this.time = time;
        this.timeout = timeout;
        this.breaker = new Breaker(time);
        for (Work work : Work.values()) {
            this.places.put(work, new Places(time, places.getOrDefault(work, 1)));
        }
    }

    /// Carries out an exchange, a read that may be repeated.
    ///
    /// @throws CallException for whatever goes wrong
    public <T> T call(Errand errand, Exchange<T> exchange) {
        if (closed) {
            throw new CallException(new Timeout(Problem.STOPPING, ""));
        }
        Places own = place(errand.work());
        takePlace(own, errand);
        var outcome = new CompletableFuture<T>();
        Thread thread;
        try {
            breaker.enter();
            thread = time.start("call", () -> {
                underWay.add(Thread.currentThread());
                if (closed) {
                    Thread.currentThread().interrupt();
                }
                try {
                    carryOut(exchange, outcome);
                } finally {
                    underWay.remove(Thread.currentThread());
                    own.release();
                }
            });
        } catch (RuntimeException | Error e) {
            own.release();
            throw e;
        }
        return await(outcome, thread, errand.deadline());
    }

    @Override
    public int taken(Work work) {
        return place(work).taken();
    }

    @Override
    public int free(Work work) {
        return place(work).free();
    }

    @Override
    public int waiting(Work work) {
        return place(work).waiting();
    }

    @Override
    public boolean isLeftAlone() {
        return breaker.isOpen();
    }

    /// Ends what is under way; nothing is asked afterwards.
    @Override
    public void close() {
        closed = true;
        underWay.forEach(Thread::interrupt);
    }

    private Places place(Work work) {
        return Objects.requireNonNull(places.get(work));
    }

    private void takePlace(Places own, Errand errand) {
        boolean taken;
        try {
            taken = own.take(errand.deadline().orIn(timeout));
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        if (!taken) {
            String work = errand.work().name().toLowerCase(Locale.ROOT);
            throw new CallException(new Busy("no place for another call (" + work + ") in time"));
        }
    }

    private <T> T await(CompletableFuture<T> outcome, Thread thread, Deadline asked) {
        long begun = time.nanos();
        try {
            return time.await(outcome, asked.orIn(timeout));
        } catch (TimeoutException e) {
            boolean waitedLong = time.nanos() - begun >= timeout.toNanos();
            var failure = new CallException(
                    waitedLong
                            ? new Timeout("no answer within " + timeout.toMillis() + " ms")
                            : new Timeout(Problem.ASKER_LEFT, ""));
            if (outcome.completeExceptionally(failure)) {
                record(failure, waitedLong);
            }
            thread.interrupt();
            throw failure;
        } catch (InterruptedException e) {
            outcome.completeExceptionally(e);
            breaker.saidNothing();
            thread.interrupt();
            throw interrupted(e);
        } catch (ExecutionException e) {
            throw TransportFailures.toCallException(e.getCause());
        }
    }

    /// What becomes of a call whose thread is told to stop waiting.
    static CallException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new CallException(new Timeout(Problem.ASKER_LEFT, "it is not waited for any more"), e);
    }

    /// Whatever happens, the waiter gets an outcome; without one it would hang.
    private <T> void carryOut(Exchange<T> exchange, CompletableFuture<T> outcome) {
        try {
            T result = attempt(exchange, outcome);
            if (outcome.complete(result)) {
                breaker.succeeded();
            }
        } catch (CallException e) {
            if (outcome.completeExceptionally(e)) {
                record(e, true);
            }
        } catch (Throwable e) {
            breaker.saidNothing();
            outcome.completeExceptionally(e);
        }
    }

    /// A connection that was kept open may have been closed by the server just when it was used again.
    private <T> T attempt(Exchange<T> exchange, CompletableFuture<T> outcome) {
        try {
            return once(exchange);
        } catch (CallException e) {
            if (!TransportFailures.isBrokenConnection(e) || outcome.isDone() || closed) {
                throw e;
            }
            return once(exchange);
        }
    }

    private static <T> T once(Exchange<T> exchange) {
        try {
            return exchange.run();
        } catch (Exception e) {
            throw TransportFailures.toCallException(e);
        }
    }

    /// @param waitedLong whether a time-out is the server's and not that of an asker in a hurry
    private void record(CallException e, boolean waitedLong) {
        if (e.failure() instanceof Unreachable || (e.failure() instanceof Timeout && waitedLong)) {
            breaker.failed(e.failure());
        } else if (e.failure() instanceof Timeout) {
            breaker.saidNothing();
        } else {
            breaker.succeeded();
        }
    }
}
