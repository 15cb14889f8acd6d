package dev.stash2plex.http.door;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.common.socket.PeerInfo;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.ListenerContext;
import io.helidon.webserver.ProxyProtocolData;
import io.helidon.webserver.Router;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/// A connection as Helidon sees it, with a reader and a writer that tell [OpenConnection] what happens. Where the
/// peer has left, or we have closed, both end the connection without a word, as no client is there to be answered;
/// Helidon would write a stack trace for each.
final class GuardedContext implements ConnectionContext {
    private final ConnectionContext helidon;
    private final OpenConnection connection;
    private final DataReader reader;
    private final DataWriter writer;

    GuardedContext(ConnectionContext helidon, OpenConnection connection) {
        this.helidon = helidon;
        this.connection = connection;
        this.reader = DataReader.create(this::read);
        this.writer = new WatchedWriter(helidon.serverSocket(), connection, this::rest);
    }

    /// Throws away what is still sent, so much at most, until the peer closes or its time is over.
    void discard(int most) {
        connection.saysFarewell();
        for (int left = most; left > 0; ) {
            left -= next().length;
        }
    }

    @Override
    public DataReader dataReader() {
        return reader;
    }

    @Override
    public DataWriter dataWriter() {
        return writer;
    }

    @Override
    public HelidonSocket serverSocket() {
        return helidon.serverSocket();
    }

    @Override
    public ListenerContext listenerContext() {
        return helidon.listenerContext();
    }

    @Override
    public ExecutorService executor() {
        return helidon.executor();
    }

    @Override
    public Router router() {
        return helidon.router();
    }

    @Override
    public Optional<ProxyProtocolData> proxyProtocolData() {
        return helidon.proxyProtocolData();
    }

    @Override
    public PeerInfo remotePeer() {
        return helidon.remotePeer();
    }

    @Override
    public PeerInfo localPeer() {
        return helidon.localPeer();
    }

    @Override
    public boolean isSecure() {
        return helidon.isSecure();
    }

    @Override
    public String socketId() {
        return helidon.socketId();
    }

    @Override
    public String childSocketId() {
        return helidon.childSocketId();
    }

    private byte[] rest() {
        int available = reader.available();
        return available == 0
                ? BufferData.EMPTY_BYTES
                : reader.getBuffer(available).readBytes();
    }

    private byte[] read() {
        byte[] piece = next();
        connection.takes(piece);
        return piece;
    }

    private byte[] next() {
        var wait = connection.beginsToRead();
        byte[] piece;
        try {
            piece = helidon.serverSocket().get();
        } catch (UncheckedIOException e) {
            throw new PeerGoneException(e);
        }
        if (piece == null || !connection.ends(wait)) {
            throw new PeerGoneException(null);
        }
        return piece;
    }
}
