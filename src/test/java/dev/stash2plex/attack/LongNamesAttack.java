package dev.stash2plex.attack;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.lessThan;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Long names are neither logged nor remembered as long as they are.
class LongNamesAttack {
    private static final String MATCHES = "/movies/library/metadata/matches";
    private static final int MOST_NAMES = 100_000;
    /// Nothing is remembered longer.
    private static final Duration WHILE = Duration.ofSeconds(30);
    private static final int TIMES = 50;
    private static final long LOG_BYTES_EACH = 4_000;
    private static final long MEGABYTE = 1 << 20;

    @RegisterExtension
    final Siege siege = new Siege();

    @Test
    @Tag("quick")
    void areCutInTheLog() throws Exception {
        try (var service = ServiceUnderAttack.start()) {
            long before = service.logBytes();
            siege.of("names and paths of up to a million letters", service, () -> {
                for (int i = 0; i < TIMES; i++) {
                    ask(service, Wire.post(MATCHES, named("a".repeat(1_000_000))));
                    ask(service, Wire.post(MATCHES, named("a".repeat(60_000))));
                    ask(service, Wire.get("/" + "a".repeat(15_000)));
                    ask(service, Wire.get("/explain?filename=" + "a".repeat(15_000)));
                }
            });
            assertThat("bytes in the log", service.logBytes() - before, lessThan(4 * TIMES * LOG_BYTES_EACH));
        }
    }

    @Test
    @Tag("deadly")
    void areNotRememberedWithoutBound() throws Exception {
        // Below the length of what is still taken for a path; a letter outside Latin-1 takes two bytes of memory.
        String folder = ("/" + "x".repeat(189) + "\\u0436").repeat(20);
        var asked = new AtomicInteger();
        long end = System.nanoTime() + WHILE.toNanos();
        try (var service = ServiceUnderAttack.start()) {
            siege.of(
                    "up to 100,000 unknown names of 8 kB",
                    service,
                    () -> Siege.fromMany(16, () -> {
                        try (Wire wire = Wire.to(service.port())) {
                            for (int i = asked.incrementAndGet(); i <= MOST_NAMES; i = asked.incrementAndGet()) {
                                if (System.nanoTime() > end) {
                                    return;
                                }
                                wire.send(Wire.post(MATCHES, named(folder + "/" + i)))
                                        .answer();
                            }
                        }
                    }));
            System.out.println("    asked for " + asked.get() + " names");
            if (service.isLocal()) {
                assertThat("MB of live heap", service.liveHeap() / MEGABYTE, lessThan(120L));
            }
        }
    }

    private static void ask(ServiceUnderAttack service, String request) throws Exception {
        Siege.attempt(() -> Wire.ask(service.port(), request));
    }

    private static String named(String name) {
        return "{\"type\":1,\"filename\":\"" + name + ".mp4\"}";
    }
}
