package dev.stash2plex.check;

import dev.stash2plex.stash.server.Container;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.stream.Stream;

/// By which address this machine may be reached.
final class OwnAddress {
    private static final String UNKNOWN = "<address of this machine>";

    private OwnAddress() {}

    /// An address of the local network. A container does not know that of its machine.
    static String find() {
        if (Container.around().isThere()) {
            return UNKNOWN;
        }
        try (Stream<NetworkInterface> all = NetworkInterface.networkInterfaces()) {
            return all.flatMap(NetworkInterface::inetAddresses)
                    .filter(Inet4Address.class::isInstance)
                    .filter(InetAddress::isSiteLocalAddress)
                    .map(InetAddress::getHostAddress)
                    .findFirst()
                    .orElse(UNKNOWN);
        } catch (SocketException e) {
            return UNKNOWN;
        }
    }
}
