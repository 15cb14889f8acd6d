package dev.stash2plex.attack;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.stash2plex.standin.CostModel;
import dev.stash2plex.standin.StashStandIn;
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
    private static final int AT_ONCE = 32;
    private static final int ROUNDS = 10;
    private static final Duration DEADLINE = Duration.ofSeconds(25);

    @RegisterExtension
    final Siege siege = new Siege();

    @Test
    @Tag("quick")
    void aMegabyteOfEmptyObjects() throws Exception {
        var slow = ServiceUnderAttack.stash().costs(CostModel.measured());
        attack("32 bodies of 1 MiB of empty objects", slow, "[" + "{},".repeat(MEGABYTE / 3) + "{}]");
    }

    @Test
    @Tag("quick")
    void asManyEmptyObjectsAsFit() throws Exception {
        attack(
                "32 bodies of 64 kB of empty objects",
                ServiceUnderAttack.stash(),
                "[" + "{},".repeat(LARGEST / 3) + "{}]");
    }

    @Test
    @Tag("quick")
    void listsInLists() throws Exception {
        attack("32 bodies of lists in lists", ServiceUnderAttack.stash(), "[".repeat(LARGEST));
    }

    @Test
    void threeHundredUnfinishedMegabytes() throws Exception {
        leaveUnfinished("300 unfinished bodies of 1 MiB", MEGABYTE);
    }

    @Test
    void threeHundredUnfinishedBodiesOfTheLargestSize() throws Exception {
        leaveUnfinished("300 unfinished bodies of 64 kB", LARGEST);
    }

    /// 32 at once, again and again. The ends of all bodies are sent together, so that all have to be read at once, and
    /// each names another unknown file, so that what was read may be held while Stash is asked.
    private void attack(String name, StashStandIn.Builder stash, String value) throws Exception {
        var number = new AtomicInteger();
        try (var service = ServiceUnderAttack.before(stash.start())) {
            siege.of(name, service, () -> {
                for (int round = 0; round < ROUNDS; round++) {
                    var together = new Phaser(AT_ONCE);
                    Siege.fromMany(AT_ONCE, () -> {
                        String file = "/nowhere/at all/" + number.incrementAndGet() + ".mp4";
                        String body = "{\"filename\":\"" + file + "\",\"x\":" + value;
                        try (Wire wire = Wire.to(service.port())) {
                            Siege.attempt(() -> wire.send(Wire.post(MATCHES, body.length() + 1) + body));
                            together.arriveAndAwaitAdvance();
                            wire.send("}").answer();
                        } finally {
                            together.arriveAndDeregister();
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
