package dev.stash2plex;

import dev.stash2plex.problem.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.Locale;

/// Where the service listens.
///
/// @param port 0 for a free one
record Listener(String host, int port) {
    /// Looks whether one can listen there, since Helidon only logs that it cannot.
    ///
    /// @throws StartException that says why not
    void check() {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (IOException e) {
            throw refused(String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT));
        }
    }

    /// The same, if the host is one at all, without which Helidon makes no server.
    ///
    /// @throws StartException if not
    Listener resolved() {
        try {
            InetAddress.getByName(host);
            return this;
        } catch (UnknownHostException e) {
            throw new StartException(Problem.NOT_OUR_ADDRESS, host);
        }
    }

    /// What it means that Helidon could not listen where one can listen.
    StartException taken() {
        return new StartException(Problem.PORT_TAKEN, String.valueOf(port));
    }

    private StartException refused(String said) {
        if (said.contains("permission")) {
            return new StartException(Problem.PORT_FORBIDDEN, String.valueOf(port));
        }
        return said.contains("assign") ? new StartException(Problem.NOT_OUR_ADDRESS, host) : taken();
    }
}
