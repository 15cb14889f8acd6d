package dev.stash2plex.call;

import dev.stash2plex.call.CallFailure.Timeout;
import dev.stash2plex.problem.Problem;
import io.helidon.common.tls.Tls;
import io.helidon.webclient.api.ConnectionKey;
import io.helidon.webclient.api.Proxy;
import io.helidon.webclient.api.TcpClientConnection;
import io.helidon.webclient.api.WebClient;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The connections to one server that are kept open for the next request.
///
/// Helidon keeps its own, but gives no way to count what comes in on them, see [Connection].
final class Connections implements AutoCloseable {
    private static final List<String> PROTOCOLS = List.of("http/1.1");

    private final WebClient client;
    private final ConnectionKey address;
    private final int most;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private boolean closed;

    /// @param most how many are kept while idle
    Connections(WebClient client, URI url, int most) {
        this.client = client;
        this.most = most;
        boolean encrypted = url.getScheme().equals("https");
        var settings = client.prototype();
        this.address = ConnectionKey.create(
                url.getScheme(),
                url.getHost(),
                url.getPort() > 0 ? url.getPort() : (encrypted ? 443 : 80),
                encrypted ? settings.tls() : Tls.builder().enabled(false).build(),
                new AsWritten(settings.dnsResolver()),
                settings.dnsAddressLookup(),
                Proxy.noProxy());
    }

    /// One that is open and idle. The caller releases or closes it.
    Connection take() {
        for (Connection kept = poll(); kept != null; kept = poll()) {
            if (kept.isConnected()) {
                return kept;
            }
            kept.closeResource();
        }
        return new Connection(
                TcpClientConnection.create(client, address, PROTOCOLS, any -> false, any -> {})
                        .connect(),
                this::keep);
    }

    @Override
    public void close() {
        List<Connection> kept;
        synchronized (this) {
            closed = true;
            kept = new ArrayList<>(idle);
            idle.clear();
        }
        kept.forEach(Connection::closeResource);
    }

    private synchronized @Nullable Connection poll() {
        if (closed) {
            throw new CallException(new Timeout(Problem.STOPPING, ""));
        }
        return idle.pollLast();
    }

    /// An idle connection is watched, so that it is known when the server closes it.
    private void keep(Connection connection) {
        if (connection.isConnected()) {
            connection.helidonSocket().idle();
            synchronized (this) {
                if (!closed && idle.size() < most) {
                    idle.addLast(connection);
                    return;
                }
            }
        }
        connection.closeResource();
    }
}
