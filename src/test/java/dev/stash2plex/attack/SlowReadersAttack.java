package dev.stash2plex.attack;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Connections that ask for images and never read them hold no place that others need, and are ended.
class SlowReadersAttack {
    @RegisterExtension
    final Siege siege = new Siege();

    @Test
    void threeDoNotKeepOthersFromTheirImages() throws Exception {
        attack("3 connections never read their images", 3, Duration.ofSeconds(40));
    }

    /// What so many hold together is more than pictures may take, so that others have to wait for a moment.
    @Test
    void sixtyDoNotKeepOthersFromTheirImages() throws Exception {
        siege.within(Duration.ofSeconds(8));
        attack("60 connections never read their images", 60, Duration.ofSeconds(60));
    }

    private void attack(String name, int readers, Duration time) throws Exception {
        byte[] bytes = new byte[4_000_000];
        System.arraycopy(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0}, 0, bytes, 0, 4);
        Arrays.fill(bytes, 4, bytes.length, (byte) 7);
        var letGo = new AtomicInteger();
        var stash = ServiceUnderAttack.stash().start();
        stash.image("/scene/12/screenshot", bytes, "image/jpeg");
        try (var service = ServiceUnderAttack.before(stash)) {
            siege.atMost(time.plusSeconds(10))
                    .of(
                            name,
                            service,
                            () -> Siege.fromMany(readers, () -> {
                                try (Wire wire = Wire.narrow(service.port())) {
                                    wire.send(Wire.get("/art/scene/12"));
                                    Thread.sleep(time);
                                    if (wire.isLetGo()) {
                                        letGo.incrementAndGet();
                                    }
                                }
                            }));
        }
        assertThat("transfers for which the service holds nothing", letGo.get(), is(readers));
    }
}
