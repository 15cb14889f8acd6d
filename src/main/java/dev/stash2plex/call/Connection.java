package dev.stash2plex.call;

import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.webclient.api.ClientConnection;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A connection that tells how many bytes come in while a body is read.
///
/// Helidon 4.5.0 reads each chunk of a chunked body into memory as a whole (`ChunkedInputStream.ensureBuffer`), however
/// large the server says it is. So what comes in is charged before Helidon sees it.
final class Connection implements ClientConnection {
    /// How the record begins by which TLS says that it has not understood what is no TLS.
    private static final int TLS_ALERT = 21;

    private static final int TLS_VERSION = 3;

    private final ClientConnection tcp;
    private final DataReader reader;
    private final Consumer<Connection> keeper;
    private volatile @Nullable Portion charged;
    private volatile boolean closed;
    private volatile boolean speaksTls;

    /// @param tcp connected
    /// @param keeper takes the connection back when its answer has been read
    Connection(ClientConnection tcp, Consumer<Connection> keeper) {
        this.tcp = tcp;
        this.keeper = keeper;
        this.reader = DataReader.create(this::next);
    }

    /// From now on what comes in is charged to this portion.
    void charge(Portion portion) {
        charged = portion;
    }

    /// Whether the other side has answered as one to whom TLS should have been spoken.
    boolean speaksTls() {
        return speaksTls;
    }

    private byte @Nullable [] next() {
        byte[] bytes = tcp.helidonSocket().get();
        speaksTls |= bytes != null && bytes.length > 1 && bytes[0] == TLS_ALERT && bytes[1] == TLS_VERSION;
        var portion = charged;
        if (bytes != null && portion != null) {
            portion.take(bytes.length);
        }
        return bytes;
    }

    @Override
    public DataReader reader() {
        return reader;
    }

    @Override
    public DataWriter writer() {
        return tcp.writer();
    }

    @Override
    public String channelId() {
        return tcp.channelId();
    }

    @Override
    public HelidonSocket helidonSocket() {
        return tcp.helidonSocket();
    }

    @Override
    public void readTimeout(Duration readTimeout) {
        tcp.readTimeout(readTimeout);
    }

    @Override
    public boolean isConnected() {
        return !closed && tcp.isConnected();
    }

    @Override
    public void releaseResource() {
        if (!closed) {
            charged = null;
            keeper.accept(this);
        }
    }

    @Override
    public void closeResource() {
        closed = true;
        tcp.closeResource();
    }
}
