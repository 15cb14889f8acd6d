package dev.stash2plex.http.door;

import io.helidon.common.buffers.BufferData;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.LongSupplier;

/// Where connections come in: Helidon's HTTP/1, with bounds and deadlines around it that Helidon 4.5.0 does not have.
///
/// Helidon reads the line with the size of a chunk without a bound, then a whole chunk into memory, and reads on what
/// is left of a body after it has been answered; it applies no timeout to what it reads or writes, looks for idle
/// connections that have sent a whole request only, and with `maxTcpConnections` accepts none at the bound. A
/// selector is asked for each connection before its first byte, so that all of them can be counted and watched here.
public final class Door implements ServerConnectionSelector, AutoCloseable {
    private final ServerConnectionSelector helidon;
    private final OpenConnections all;
    private final Limits limits;
    private final LongSupplier nanoTime;
    private final Watch watch;
    private final int most;
    private final byte[] refusal;

    /// @param http1 what Helidon is told
    /// @param most open connections at once
    /// @param noPlace the JSON for a connection that comes while all others are being answered
    public Door(Http1Config http1, int most, byte[] noPlace) {
        this(http1, most, noPlace, Limits.USUAL, System::nanoTime);
    }

    Door(Http1Config http1, int most, byte[] noPlace, Limits limits, LongSupplier nanoTime) {
        this.helidon = Http1ConnectionSelector.builder().config(http1).build();
        this.all = new OpenConnections(most, nanoTime);
        this.limits = limits;
        this.most = most;
        this.nanoTime = nanoTime;
        this.refusal = refusal(noPlace);
        this.watch = new Watch(all);
    }

    /// Makes room for a body by closing the one that has kept us waiting longest, if one does.
    public void bodyGivesWay() {
        all.bodyGivesWay();
    }

    /// How many connections are open.
    public int connections() {
        return all.size();
    }

    /// Beyond the bound, so many sockets may be on their way in or out before the listener waits.
    public int mostSockets() {
        return most + most / 4 + 1;
    }

    @Override
    public ServerConnection connection(ConnectionContext context) {
        var connection = new OpenConnection(context.serverSocket(), limits, nanoTime);
        var guarded = new GuardedContext(context, connection);
        return new GuardedConnection(all, connection, guarded, helidon.connection(guarded), () -> context.dataWriter()
                .writeNow(BufferData.create(refusal)));
    }

    @Override
    public int bytesToIdentifyConnection() {
        return helidon.bytesToIdentifyConnection();
    }

    @Override
    public Support supports(BufferData data) {
        return helidon.supports(data);
    }

    @Override
    public Set<String> supportedApplicationProtocols() {
        return helidon.supportedApplicationProtocols();
    }

    @Override
    public void close() {
        watch.close();
    }

    private static byte[] refusal(byte[] json) {
        byte[] head = ("HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\nConnection: close\r\n"
                        + "Content-Type: application/json;charset=utf-8\r\nContent-Length: " + json.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[head.length + json.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(json, 0, all, head.length, json.length);
        return all;
    }
}
