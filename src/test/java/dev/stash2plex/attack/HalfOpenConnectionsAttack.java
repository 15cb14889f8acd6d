package dev.stash2plex.attack;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Connections on which no request is ever finished are ended, and do not keep others out while they are held.
@Tag("deadly")
class HalfOpenConnectionsAttack {
    private static final int OF_EACH_KIND = 5_000;
    private static final Duration TO_OPEN = Duration.ofSeconds(10);
    private static final Duration HELD = Duration.ofSeconds(35);
    private static final String HALF_A_HEAD = "GET /health HTTP/1.1\r\nHost: localhost\r\nX-Half: ";

    @RegisterExtension
    final Siege siege = new Siege();

    @Test
    void areEndedAndKeepNobodyOut() throws Exception {
        var left = new AtomicInteger();
        try (var service = ServiceUnderAttack.start();
                var crowd = new Crowd(service.port())) {
            // While thousands come in a second, a newcomer may give way before it is read.
            siege.failingAtMost(2).atMost(Duration.ofSeconds(90)).of("15,000 half-open", service, () -> {
                crowd.open(OF_EACH_KIND, "", "", TO_OPEN);
                crowd.open(OF_EACH_KIND, HALF_A_HEAD, "", TO_OPEN);
                left.set(crowd.open(OF_EACH_KIND, "GET /health HTTP/1.1\r\nX: ", "y".repeat(1_000), TO_OPEN));
                System.out.println("    opened " + left.get() + " connections");
                long end = System.nanoTime() + HELD.toNanos();
                while (left.get() > 0 && System.nanoTime() < end) {
                    Thread.sleep(1_000);
                    left.set(crowd.drip());
                }
            });
        }
        assertThat("connections that nobody has ended", left.get(), is(0));
    }
}
