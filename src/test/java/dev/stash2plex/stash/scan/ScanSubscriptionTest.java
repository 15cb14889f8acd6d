package dev.stash2plex.stash.scan;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import dev.stash2plex.config.StashSettings;
import dev.stash2plex.time.Time;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A scan of Stash is heard on the websocket, which is played here frame by frame (RFC 6455), since no server for
/// it can be had as a library.
class ScanSubscriptionTest {
    private static final String ACCEPT_SUFFIX = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final Pattern KEY = Pattern.compile("(?i)sec-websocket-key: *(\\S+)");

    private final List<String> received = new ArrayList<>();
    private String head = "";

    @Test
    void aScanCallsTheListener() throws Exception {
        var scans = new CountDownLatch(2);
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var stash = Thread.ofVirtual().start(() -> play(server));
            var settings = new StashSettings(
                    URI.create("http://127.0.0.1:" + server.getLocalPort() + "/prefix"),
                    Optional.of("secret"),
                    Duration.ofSeconds(5),
                    4);
            var subscription = new ScanSubscription(settings, scans::countDown, Time.system());
            boolean heard = scans.await(10, TimeUnit.SECONDS);
            assertThat("two scans heard; received: " + received, heard, is(true));
            subscription.close();
            stash.join();
        }
        assertThat(head, containsString("GET /prefix/graphql HTTP/1.1"));
        assertThat(head, containsString("ApiKey: secret"));
        assertThat(head, containsString("Sec-WebSocket-Protocol: graphql-transport-ws"));
        assertThat(received.size(), is(3));
        assertThat(received.get(0), containsString("connection_init"));
        assertThat(received.get(1), containsString("subscription{scanCompleteSubscribe}"));
        assertThat(received.get(2), containsString("pong"));
    }

    private void play(ServerSocket server) {
        try (Socket socket = server.accept()) {
            var in = new BufferedInputStream(socket.getInputStream());
            var out = socket.getOutputStream();
            shakeHands(in, out);
            received.add(frame(in));
            send(out, "{\"type\":\"connection_ack\"}");
            received.add(frame(in));
            send(out, "{\"type\":\"ping\"}");
            received.add(frame(in));
            send(out, "{\"id\":\"1\",\"type\":\"next\",\"payload\":{\"data\":{\"scanCompleteSubscribe\":true}}}");
            send(out, "{\"id\":\"1\",\"type\":\"next\",\"payload\":{\"data\":{\"scanCompleteSubscribe\":true}}}");
            in.readAllBytes();
        } catch (IOException | GeneralSecurityException e) {
            received.add(e.toString());
        }
    }

    private void shakeHands(InputStream in, OutputStream out) throws IOException, GeneralSecurityException {
        var text = new StringBuilder();
        while (text.indexOf("\r\n\r\n") < 0) {
            text.append((char) in.read());
        }
        head = text.toString();
        var key = KEY.matcher(head);
        assertThat(key.find(), is(true));
        byte[] digest = MessageDigest.getInstance("SHA-1")
                .digest((key.group(1) + ACCEPT_SUFFIX).getBytes(StandardCharsets.US_ASCII));
        out.write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Protocol: graphql-transport-ws\r\nSec-WebSocket-Accept: "
                        + Base64.getEncoder().encodeToString(digest) + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /// The text of a short masked frame; the client's own pings of the protocol are passed over.
    private static String frame(InputStream in) throws IOException {
        while (true) {
            in.read();
            int length = in.read() & 0x7f;
            if (length == 126) {
                length = in.read() << 8 | in.read();
            }
            byte[] mask = in.readNBytes(4);
            byte[] payload = in.readNBytes(length);
            for (int i = 0; i < length; i++) {
                payload[i] ^= mask[i % 4];
            }
            String text = new String(payload, StandardCharsets.UTF_8);
            if (!text.equals("{\"type\":\"ping\"}")) {
                return text;
            }
        }
    }

    private static void send(OutputStream out, String text) throws IOException {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        out.write(0x81);
        out.write(payload.length);
        out.write(payload);
        out.flush();
    }
}
