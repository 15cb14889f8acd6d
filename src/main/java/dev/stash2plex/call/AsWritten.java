package dev.stash2plex.call;

import io.helidon.webclient.api.DnsAddressLookup;
import io.helidon.webclient.spi.DnsResolver;
import java.net.InetAddress;
import java.net.UnknownHostException;

/// Keeps with an address the name that it was asked for by.
///
/// Helidon 4.5.0 checks the certificate of a server against the name of its address (`Tls.createSocket`). An address
/// that was written as a number has none, so the JDK would ask the DNS for one, and the certificate would be compared
/// with what a stranger's DNS answers.
final class AsWritten implements DnsResolver {
    private final DnsResolver resolver;

    AsWritten(DnsResolver resolver) {
        this.resolver = resolver;
    }

    @Override
    public InetAddress resolveAddress(String host, DnsAddressLookup lookup) {
        byte[] address = resolver.resolveAddress(host, lookup).getAddress();
        try {
            return InetAddress.getByAddress(host.replaceAll("[\\[\\]]", ""), address);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("Failed to get address for host " + host, e);
        }
    }
}
