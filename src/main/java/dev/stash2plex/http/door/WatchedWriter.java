package dev.stash2plex.http.door;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.socket.HelidonSocket;
import java.io.UncheckedIOException;
import java.util.function.Supplier;

/// Writes in pieces, so that it is seen whether an answer moves.
final class WatchedWriter implements DataWriter {
    /// What Helidon's socket hands to the system at once.
    private static final int PIECE = 8 << 10;

    /// Where the first digit of the status stands in `HTTP/1.1 200`.
    private static final int STATUS = 9;

    private final HelidonSocket socket;
    private final OpenConnection connection;
    private final Supplier<byte[]> rest;

    /// @param rest what has been read and not been used
    WatchedWriter(HelidonSocket socket, OpenConnection connection, Supplier<byte[]> rest) {
        this.socket = socket;
        this.connection = connection;
        this.rest = rest;
    }

    @Override
    public void write(BufferData... buffers) {
        write(BufferData.create(buffers));
    }

    @Override
    public void writeNow(BufferData... buffers) {
        write(BufferData.create(buffers));
    }

    @Override
    public void writeNow(BufferData buffer) {
        write(buffer);
    }

    @Override
    public void write(BufferData buffer) {
        if (isInterim(buffer)) {
            send(buffer);
            return;
        }
        while (!buffer.consumed()) {
            var piece = buffer.available() <= PIECE ? buffer : piece(buffer);
            int bytes = piece.available();
            connection.moved(bytes, send(piece), rest.get());
        }
    }

    private Wait send(BufferData piece) {
        var transfer = connection.beginsToWrite();
        try {
            socket.write(piece);
        } catch (UncheckedIOException e) {
            throw new PeerGoneException(e);
        }
        if (!connection.ends(transfer)) {
            throw new PeerGoneException(null);
        }
        return transfer;
    }

    /// `100 Continue` asks for the rest of a request and answers nothing.
    private boolean isInterim(BufferData buffer) {
        return !connection.isAnswering() && buffer.available() > STATUS && buffer.get(STATUS) == '1';
    }

    private static BufferData piece(BufferData buffer) {
        byte[] bytes = new byte[PIECE];
        return BufferData.create(bytes, 0, buffer.read(bytes));
    }
}
