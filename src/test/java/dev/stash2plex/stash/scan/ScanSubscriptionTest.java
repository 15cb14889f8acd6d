package dev.stash2plex.stash.scan;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import dev.stash2plex.Until;
import dev.stash2plex.config.StashSettings;
import dev.stash2plex.standin.StashStandIn;
import dev.stash2plex.time.Time;
import io.helidon.http.HeaderNames;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A scan of Stash is heard on the websocket, and whatever else comes there costs little. What no server would send is
/// made by hand.
@Timeout(60)
@SuppressWarnings("try") // a subscription runs by itself
class ScanSubscriptionTest {
    private static final int MEGA = 1 << 20;
    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void aScanCallsTheListener() throws Exception {
        var scans = new CountDownLatch(2);
        try (var stash =
                        StashStandIn.builder().apiKey("secret").below("/prefix").start();
                var subscription = subscribe(stash.uri(), scans::countDown)) {
            Until.holds("subscribed", SOON, () -> stash.scans().subscribed() == 1);
            stash.scans().done();
            stash.scans().done();
            assertThat(scans.await(10, TimeUnit.SECONDS), is(true));
            var handshake = stash.scans().handshakes().getFirst();
            assertThat(handshake.get(HeaderNames.create("ApiKey")).get(), is("secret"));
            assertThat(
                    handshake.get(HeaderNames.create("Sec-WebSocket-Protocol")).get(), is("graphql-transport-ws"));
        }
    }

    @Test
    void whoeverAsksWhetherSomebodyIsThereIsAnswered() {
        try (var stash = StashStandIn.builder().apiKey("secret").start();
                var subscription = subscribe(stash.uri(), () -> {})) {
            Until.holds("subscribed", SOON, () -> stash.scans().subscribed() == 1);
            stash.scans().ping();
            Until.holds("answered", SOON, () -> stash.scans().messages().contains("{\"type\":\"pong\"}"));
        }
    }

    @Test
    void aWrongKeyIsRefusedAtTheHandshake() {
        try (var stash = StashStandIn.builder().apiKey("another").start();
                var subscription = subscribe(stash.uri(), () -> {})) {
            Until.holds("asked", SOON, () -> !stash.scans().handshakes().isEmpty());
            subscription.close();
            assertThat(stash.scans().messages(), is(empty()));
        }
    }

    /// The rest of such a frame is never waited for.
    @Test
    void aFrameOfATebibyteEndsTheConnection() throws Exception {
        byte[] length = {(byte) 0x81, 127, 0, 0, 1, 0, 0, 0, 0, 0};
        assertThat(takenOf(length, new byte[MEGA], 64), is(lessThan(32L)));
    }

    @Test
    void fragmentsWithoutEndEndTheConnection() throws Exception {
        byte[] first = {0x01, 0};
        assertThat(takenOf(first, new byte[MEGA], 64), is(lessThan(32L)));
    }

    @Test
    void framesOfPingsWithoutEndEndTheConnection() throws Exception {
        byte[] pings = new byte[MEGA];
        for (int i = 0; i < pings.length; i += 2) {
            pings[i] = (byte) 0x89;
        }
        assertThat(takenOf(new byte[0], pings, 64), is(lessThan(32L)));
    }

    /// Our answers fill what the system holds of them; then nothing more is read.
    @Test
    void pingsWhosePongsAreNeverReadAreReadNoMore() throws Exception {
        byte[] one = WebSocketPeer.frameOf("{\"type\":\"ping\"}");
        byte[] many = new byte[one.length * 10_000];
        for (int i = 0; i < many.length; i += one.length) {
            System.arraycopy(one, 0, many, i, one.length);
        }
        var written = new AtomicLong();
        try (var server = WebSocketPeer.listen();
                var subscription = subscribe(server, () -> {});
                var stash = WebSocketPeer.accept(server)) {
            var flood = Thread.ofVirtual().start(() -> {
                try {
                    for (int i = 0; i < 1000; i++) {
                        stash.out().write(many);
                        written.addAndGet(many.length);
                    }
                } catch (IOException e) {
                    written.addAndGet(0);
                }
            });
            long before;
            do {
                before = written.get();
            } while (!flood.join(Duration.ofSeconds(3)) && written.get() > before);
            assertThat("megabytes of 170", written.get() / MEGA, is(lessThan(64L)));
        }
    }

    @Test
    void aHandshakeThatIsAnsweredWithoutEndIsGivenUp() throws Exception {
        try (var server = WebSocketPeer.listen();
                var subscription = subscribe(server, () -> {});
                var socket = server.accept()) {
            byte[] head = "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
            long taken = megabytesTaken(socket.getOutputStream(), head, new byte[MEGA], 100_000);
            assertThat(taken, is(lessThan(100_000L)));
        }
    }

    @Test
    void itsThreadEndsWithIt() throws Exception {
        try (var server = WebSocketPeer.listen()) {
            var subscription = subscribe(server, () -> {});
            try (var socket = server.accept()) {
                subscription.close();
                socket.setSoTimeout(10_000);
                socket.getInputStream().readAllBytes();
            }
        }
    }

    private static long takenOf(byte[] start, byte[] repeated, int most) throws Exception {
        try (var server = WebSocketPeer.listen();
                var subscription = subscribe(server, () -> {});
                var stash = WebSocketPeer.accept(server)) {
            return megabytesTaken(stash.out(), start, repeated, most);
        }
    }

    /// How many megabytes, of `most`, were written before the connection ended.
    private static long megabytesTaken(OutputStream out, byte[] start, byte[] repeated, int most) {
        long written = 0;
        try {
            out.write(start);
            for (; written < most; written++) {
                out.write(repeated);
            }
        } catch (IOException e) {
            return written;
        }
        return written;
    }

    private static ScanSubscription subscribe(ServerSocket server, Runnable listener) {
        return subscribe(WebSocketPeer.address(server), listener);
    }

    private static ScanSubscription subscribe(URI stash, Runnable listener) {
        var settings = new StashSettings(stash, Optional.of("secret"), Duration.ofSeconds(5), 4);
        return new ScanSubscription(settings, listener, Time.system());
    }
}
