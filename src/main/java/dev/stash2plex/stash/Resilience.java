package dev.stash2plex.stash;

import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreakerOpenException;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import dev.stash2plex.stash.StashFailure.Timeout;
import dev.stash2plex.stash.StashFailure.Unreachable;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Around every call to Stash: a deadline for the call as a whole, one retry on a broken connection, and a circuit
/// breaker, so that a dead Stash costs milliseconds and not timeouts.
///
/// A call runs on a virtual thread of its own: the HTTP client bounds each read but not their sum, and only a
/// virtual thread can be interrupted in a read.
final class Resilience implements AutoCloseable {
    private static final int FAILURES_TO_OPEN = 3;
    private static final Duration OPEN_FOR = Duration.ofSeconds(2);

    private final Duration deadline;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final FailsafeExecutor<Object> failsafe = Failsafe.with(
            RetryPolicy.builder()
                    .handleIf(Resilience::isBrokenConnection)
                    .withMaxRetries(1)
                    .build(),
            CircuitBreaker.builder()
                    .handleIf(Resilience::isSignOfDeath)
                    .withFailureThreshold(FAILURES_TO_OPEN)
                    .withDelay(OPEN_FOR)
                    .build());

    Resilience(Duration deadline) {
        this.deadline = deadline;
    }

    /// Makes the call, a read that may be repeated.
    ///
    /// @throws StashException for whatever goes wrong
    <T> T call(Callable<T> call) {
        var future = threads.submit(() -> guarded(call));
        try {
            return future.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            future.cancel(true);
            throw new StashException(new Timeout("no answer within " + deadline.toMillis() + " ms"), e);
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw new StashException(new Timeout("the service is stopping"), e);
        } catch (ExecutionException e) {
            throw TransportFailures.toStashException(e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private <T> T guarded(Callable<T> call) {
        try {
            return failsafe.get(() -> {
                try {
                    return call.call();
                } catch (Exception e) {
                    throw TransportFailures.toStashException(e);
                }
            });
        } catch (CircuitBreakerOpenException e) {
            String detail = "it failed %d times in a row and is left alone for %d ms"
                    .formatted(
                            FAILURES_TO_OPEN,
                            e.getCircuitBreaker().getRemainingDelay().toMillis());
            throw new StashException(new Unreachable(detail), e);
        }
    }

    private static boolean isBrokenConnection(Throwable e) {
        return e instanceof StashException known && TransportFailures.isBrokenConnection(known);
    }

    private static boolean isSignOfDeath(Throwable e) {
        return e instanceof StashException known
                && (known.failure() instanceof Unreachable || known.failure() instanceof Timeout);
    }
}
