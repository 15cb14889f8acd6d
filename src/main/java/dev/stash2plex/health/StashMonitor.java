package dev.stash2plex.health;

import dev.stash2plex.call.CallException;
import dev.stash2plex.call.Errand;
import dev.stash2plex.call.Work;
import dev.stash2plex.problem.Diagnosis;
import dev.stash2plex.problem.Problem;
import dev.stash2plex.stash.Stash;
import dev.stash2plex.time.Time;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Knows whether Stash answers, without making anybody wait for a Stash that does not: it is asked every few
/// seconds at most, and while an answer takes long the one before it holds.
public final class StashMonitor {
    private static final System.Logger LOGGER = System.getLogger(StashMonitor.class.getName());
    private static final Duration GOOD_FOR = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofMillis(800);
    private static final Duration GIVEN_UP_AFTER = Duration.ofSeconds(60);

    private static final StashCondition NO_ANSWER_YET =
            StashCondition.unusable(new Diagnosis(Problem.TOO_SLOW, "no answer yet"));

    private final Stash stash;
    private final Time time;
    private volatile StashCondition known = NO_ANSWER_YET;
    private @Nullable Look look;

    public StashMonitor(Stash stash, Time time) {
        this.stash = stash;
        this.time = time;
    }

    /// How Stash is now, or was when it last said so.
    public StashCondition condition() {
        try {
            return time.await(answer(), time.in(PATIENCE));
        } catch (TimeoutException e) {
            return known;
        } catch (ExecutionException e) {
            LOGGER.log(System.Logger.Level.WARNING, "the status of Stash could not be read", e);
            return NO_ANSWER_YET;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return known;
        }
    }

    /// How Stash is now, however long it takes to find out.
    public synchronized CompletableFuture<StashCondition> answer() {
        var last = look;
        if (last == null || (last.answer().isDone() && time.nanos() - last.begun() > GOOD_FOR.toNanos())) {
            var answer = new CompletableFuture<StashCondition>();
            look = new Look(time.nanos(), answer);
            time.start("status", () -> ask(answer));
            return answer;
        }
        return last.answer();
    }

    private void ask(CompletableFuture<StashCondition> answer) {
        try {
            known = StashCondition.usable(stash.status(new Errand(Work.LOOK, time.in(GIVEN_UP_AFTER))));
            answer.complete(known);
        } catch (CallException e) {
            known = e.problem() == Problem.ASKER_LEFT
                    ? NO_ANSWER_YET
                    : StashCondition.unusable(e.failure().diagnosis());
            answer.complete(known);
        } catch (RuntimeException | Error e) {
            known = NO_ANSWER_YET;
            answer.completeExceptionally(e);
        }
    }

    private record Look(long begun, CompletableFuture<StashCondition> answer) {}
}
