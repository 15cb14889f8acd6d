package dev.stash2plex.attack;

import static dev.stash2plex.attack.HostileStash.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A Stash that tells of scans without end: on the websocket, frame by frame (RFC 6455).
class HostileWebsocketAttack {
    private static final String ACCEPT_SUFFIX = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final Pattern KEY = Pattern.compile("(?i)sec-websocket-key: *(\\S+)");
    private static final int CONTINUED = 0x00;
    private static final int FIRST_TEXT = 0x01;
    private static final int LAST_TEXT = 0x81;
    private static final int PING = 0x89;
    private static final String LETTERS = "x".repeat(65_535);
    private static final long MOST_BYTES = 1_000_000_000;
    private static final long SECONDS = 20;

    @RegisterExtension
    final Siege siege = new Siege();

    @Test
    void aFrameOfATebibyte() throws Exception {
        attack("a frame of a TiB", start(LAST_TEXT, 127) + "\0\0\1\0\0\0\0\0", LETTERS);
    }

    @Test
    void fragmentsWithoutEnd() throws Exception {
        attack("fragments without end", start(FIRST_TEXT, 0), start(CONTINUED, 126) + "\u00ff\u00ff" + LETTERS);
    }

    @Test
    void pingsWhosePongsAreNeverRead() throws Exception {
        attack("pings, and reads no pong", "", (start(PING, 125) + "p".repeat(125)).repeat(500));
    }

    @Test
    void messagesWhoseAnswersAreNeverRead() throws Exception {
        String ping = "{\"type\":\"ping\"}";
        attack("pings as messages, and reads no pong", "", (start(LAST_TEXT, ping.length()) + ping).repeat(3_000));
    }

    /// The first two bytes of a frame: what it is, and its length or how that is written.
    private static String start(int kind, int length) {
        return "" + (char) kind + (char) length;
    }

    private void attack(String name, String start, String piece) throws Exception {
        var begin = new CountDownLatch(1);
        var over = new CountDownLatch(1);
        try (var stash = new HostileStash()) {
            stash.answer("Sec-WebSocket-Key", (request, out) -> {
                await(begin);
                try {
                    write(out, accepted(request) + start);
                    flood(out, piece);
                } finally {
                    over.countDown();
                }
            });
            try (var service = ServiceUnderAttack.before(stash, Map.of())) {
                siege.askingOnlyHealth().of("Stash sends " + name, service, () -> {
                    begin.countDown();
                    over.await(SECONDS + 5, TimeUnit.SECONDS);
                });
            } finally {
                begin.countDown();
            }
        }
    }

    private static void flood(OutputStream out, String piece) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        for (long sent = 0; sent < MOST_BYTES && System.nanoTime() < end; sent += piece.length()) {
            write(out, piece);
        }
    }

    private static String accepted(String request) {
        var key = KEY.matcher(request);
        try {
            byte[] text = ((key.find() ? key.group(1) : "") + ACCEPT_SUFFIX).getBytes(StandardCharsets.US_ASCII);
            return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    + "Sec-WebSocket-Protocol: graphql-transport-ws\r\nSec-WebSocket-Accept: "
                    + Base64.getEncoder()
                            .encodeToString(MessageDigest.getInstance("SHA-1").digest(text))
                    + "\r\n\r\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
