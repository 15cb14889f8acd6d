package dev.stash2plex.attack;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Many bodies at once, large ones and ones that are never finished.
@Tag("deadly")
class CrowdedBodiesAttack {
    private static final String MATCHES = "/movies/library/metadata/matches";
    private static final int MEGABYTE = 1 << 20;
    /// Just below what the service reads of a body at all.
    private static final int LARGEST = 64_000;
    private static final int ROUNDS = 10;
    /// The name is unknown, so that what was read is held while Stash is asked.
    private static final String OPEN = "{\"filename\":\"/nowhere/at/all.mp4\",\"x\":";

    private static final Duration DEADLINE = Duration.ofSeconds(25);

    @RegisterExtension
    final Siege siege = new Siege();

    @Test
    @Tag("quick")
    void aMegabyteOfEmptyObjects() throws Exception {
        attack("32 bodies of 1 MiB of empty objects", OPEN + "[" + "{},".repeat(MEGABYTE / 3) + "{}]}");
    }

    @Test
    @Tag("quick")
    void asManyEmptyObjectsAsFit() throws Exception {
        attack("32 bodies of 64 kB of empty objects", OPEN + "[" + "{},".repeat(LARGEST / 3) + "{}]}");
    }

    @Test
    @Tag("quick")
    void listsInLists() throws Exception {
        attack("32 bodies of lists in lists", OPEN + "[".repeat(LARGEST));
    }

    @Test
    void threeHundredUnfinishedMegabytes() throws Exception {
        leaveUnfinished("300 unfinished bodies of 1 MiB", MEGABYTE);
    }

    @Test
    void threeHundredUnfinishedBodiesOfTheLargestSize() throws Exception {
        leaveUnfinished("300 unfinished bodies of 64 kB", LARGEST);
    }

    /// 32 at once, again and again. The ends of all bodies are sent together, so that all have to be read at once.
    private void attack(String name, String body) throws Exception {
        int end = body.length() - 1;
        try (var service = ServiceUnderAttack.start()) {
            siege.of(name, service, () -> {
                for (int round = 0; round < ROUNDS; round++) {
                    var together = new Phaser(32);
                    Siege.fromMany(32, () -> {
                        try (Wire wire = Wire.to(service.port())) {
                            Siege.attempt(() -> wire.send(Wire.post(MATCHES, body.length()) + body.substring(0, end)));
                            together.arriveAndAwaitAdvance();
                            wire.send(body.substring(end)).answer();
                        }
                    });
                }
            });
        }
    }

    private void leaveUnfinished(String name, int length) throws Exception {
        String most = " ".repeat(length - 1);
        var ended = new AtomicInteger();
        try (var service = ServiceUnderAttack.start()) {
            siege.of(
                    name,
                    service,
                    () -> Siege.fromMany(300, () -> {
                        try (Wire wire = Wire.to(service.port())) {
                            Siege.attempt(() -> wire.send(Wire.post(MATCHES, length) + most));
                            if (wire.isEndedWithin(DEADLINE)) {
                                ended.incrementAndGet();
                            }
                        }
                    }));
        }
        assertThat("connections that the service has ended", ended.get(), is(300));
    }
}
