package dev.stash2plex.stash.client;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.stash2plex.Until;
import dev.stash2plex.call.Errand;
import dev.stash2plex.config.Sources;
import dev.stash2plex.standin.StashStandIn;
import dev.stash2plex.time.Time;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// An address of many colons, in the brackets that a URL wants.
class StashAtAnIpv6AddressTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void isAskedOnAllWays() throws Exception {
        assumeTrue(hasIpv6(), "no IPv6 here");
        try (var stash = StashStandIn.builder().host("::1").start();
                var client = client("[::1]:" + stash.port() + "/graphql");
                var subscription = client.onScanComplete(() -> {})) {
            var status = client.status(Errand.question(Time.system().in(SOON)));
            assertThat(status.version(), startsWith("v0.30"));
            Until.holds(subscription + " is there", SOON, () -> stash.scans().subscribed() == 1);
        }
    }

    private static StashClient client(String url) {
        return new StashClient(Sources.fromVariables(Map.of("stash.url", url)).stash(), Time.system());
    }

    private static boolean hasIpv6() {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("::1"))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
