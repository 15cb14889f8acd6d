package dev.stash2plex.http.door;

import io.helidon.common.concurrency.limits.Limit;
import io.helidon.common.task.InterruptableTask;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.spi.ServerConnection;
import java.time.Duration;

/// Helidon's connection, taken in and let go by [OpenConnections].
final class GuardedConnection implements ServerConnection, InterruptableTask<Void> {
    /// So much is thrown away after a refusal: what a client that does not look has written before it looks.
    private static final int FAREWELL_BYTES = 4 << 20;

    private final OpenConnections all;
    private final OpenConnection connection;
    private final GuardedContext context;
    private final ServerConnection helidon;
    private final Runnable refusal;
    private volatile boolean stopping;

    /// @param refusal tells a connection for which there is no place so
    GuardedConnection(
            OpenConnections all,
            OpenConnection connection,
            GuardedContext context,
            ServerConnection helidon,
            Runnable refusal) {
        this.all = all;
        this.connection = connection;
        this.context = context;
        this.helidon = helidon;
        this.refusal = refusal;
    }

    @Override
    public void handle(Limit limit) throws InterruptedException {
        if (!all.enters(connection)) {
            refusal.run();
            return;
        }
        try {
            serve(limit);
        } finally {
            all.leaves(connection);
        }
    }

    /// Closing a socket whose bytes have not all been read resets it, and a client that is still writing would never
    /// see why it was refused.
    private void serve(Limit limit) throws InterruptedException {
        try {
            helidon.handle(limit);
        } catch (PeerGoneException | AskedToCloseException e) {
            throw e;
        } catch (CloseConnectionException e) {
            farewell();
            throw e;
        }
        farewell();
    }

    private void farewell() {
        if (connection.answered() && !stopping) {
            context.discard(FAREWELL_BYTES);
        }
    }

    @Override
    public boolean canInterrupt() {
        return helidon instanceof InterruptableTask<?> task && task.canInterrupt();
    }

    /// Always none: the watch ends what is idle.
    @Override
    public Duration idleTime() {
        return Duration.ZERO;
    }

    /// At a stop, half a request is not waited for.
    @Override
    public void close(boolean interrupt) {
        stopping = true;
        helidon.close(interrupt);
        var wait = connection.waits();
        if (wait.isRead()) {
            connection.closeIn(wait);
        }
    }
}
