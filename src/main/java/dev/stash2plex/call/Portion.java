package dev.stash2plex.call;

import dev.stash2plex.call.CallFailure.Busy;
import dev.stash2plex.call.CallFailure.Timeout;
import dev.stash2plex.call.CallFailure.TooLarge;
import dev.stash2plex.problem.Problem;

/// What one answer takes of a [Budget]. It belongs to the asker, not to the thread that reads: when the asker has
/// left and closed it, the reader gets nothing more, and nothing stays taken.
public final class Portion implements AutoCloseable {
    private final Budget budget;
    private final long limit;
    private long taken;
    private boolean closed;

    Portion(Budget budget, long limit) {
        this.budget = budget;
        this.limit = limit;
    }

    /// Takes some more.
    ///
    /// @throws CallException if that is more than this may take, more than there is, or its waiter has left
    public synchronized void take(long bytes) {
        if (closed) {
            throw new CallException(new Timeout(Problem.ASKER_LEFT, "it is not waited for any more"));
        }
        if (taken + bytes > limit) {
            throw new CallException(new TooLarge("its answer takes more than " + limit / 1024 / 1024 + " MB"));
        }
        if (!budget.take(bytes)) {
            throw new CallException(new Busy("no memory free for another answer"));
        }
        taken += bytes;
    }

    /// Gives back what was taken, to begin anew.
    synchronized void restart() {
        budget.giveBack(taken);
        taken = 0;
    }

    /// Gives back what was taken; doing so twice does nothing.
    @Override
    public synchronized void close() {
        closed = true;
        restart();
    }
}
