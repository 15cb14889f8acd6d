package dev.stash2plex.http.door;

import io.helidon.common.socket.HelidonSocket;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/// What is known of one connection: what it waits for and since when. Its own thread tells; the watch and newcomers
/// ask, and close it, but only while it waits for its peer, so that nothing that is being answered is cut.
final class OpenConnection {
    private final HelidonSocket socket;
    private final Limits limits;
    private final LongSupplier nanoTime;
    private final Intake intake = new Intake();
    private final AtomicReference<Wait> wait = new AtomicReference<>(Wait.NONE);

    private long since;
    private Duration allowed;
    private boolean answered;
    private boolean answering;
    private boolean leaving;
    private long bytesMoved;
    private long nanosMoving;

    OpenConnection(HelidonSocket socket, Limits limits, LongSupplier nanoTime) {
        this.socket = socket;
        this.limits = limits;
        this.nanoTime = nanoTime;
        this.since = nanoTime.getAsLong();
        this.allowed = limits.request();
    }

    /// Whether anything was ever sent.
    boolean answered() {
        return answered;
    }

    /// Whether a part of an answer has been sent since something was last read.
    boolean isAnswering() {
        return answering;
    }

    /// What it waits for now.
    Wait waits() {
        return Objects.requireNonNull(wait.get());
    }

    /// Begins to wait for bytes.
    ///
    /// @return the wait, which [#ends(Wait)]; nothing is waited for where the connection has been closed
    Wait beginsToRead() {
        answering = false;
        var kind = leaving ? Wait.Kind.FAREWELL : intake.headRead() ? Wait.Kind.BODY : Wait.Kind.REQUEST;
        return begins(kind, since, allowed.toNanos());
    }

    /// Begins to wait until a piece of an answer has moved.
    Wait beginsToWrite() {
        long credit = bytesMoved * TimeUnit.SECONDS.toNanos(1) / limits.bytesPerSecond() - nanosMoving;
        long most = limits.transfer().toNanos();
        return begins(Wait.Kind.TRANSFER, nanoTime.getAsLong(), Math.min(most, most + credit));
    }

    /// Ends a wait.
    ///
    /// @return false when the connection has been closed meanwhile
    boolean ends(Wait begun) {
        return wait.compareAndSet(begun, Wait.NONE);
    }

    /// The peer has said this much more.
    void takes(byte[] piece) {
        if (intake.isEmpty()) {
            expects(limits.request());
        }
        intake.add(piece);
    }

    /// A piece of an answer has moved; what is read from here on belongs to the next request.
    ///
    /// @param rest what has been read of that already
    void moved(int bytes, Wait transfer, byte[] rest) {
        if (!answering) {
            bytesMoved = 0;
            nanosMoving = 0;
        }
        answered = true;
        answering = true;
        bytesMoved += bytes;
        nanosMoving += nanoTime.getAsLong() - transfer.since();
        intake.restart(rest);
        expects(intake.isEmpty() ? limits.idle() : limits.request());
    }

    /// What is still sent is thrown away from now on, for a moment.
    void saysFarewell() {
        leaving = true;
        expects(limits.farewell());
    }

    /// Closes the connection if it is still in this wait.
    ///
    /// @return whether it was
    boolean closeIn(Wait seen) {
        if (seen.kind() == Wait.Kind.NOTHING || !wait.compareAndSet(seen, Wait.OVER)) {
            return false;
        }
        try {
            socket.close();
        } catch (UncheckedIOException e) {
            // it was closed by its peer
        }
        return true;
    }

    private Wait begins(Wait.Kind kind, long from, long nanos) {
        var begun = new Wait(kind, from, Math.max(1, nanos));
        return wait.compareAndSet(Wait.NONE, begun) ? begun : Wait.OVER;
    }

    private void expects(Duration within) {
        since = nanoTime.getAsLong();
        allowed = within;
    }
}
