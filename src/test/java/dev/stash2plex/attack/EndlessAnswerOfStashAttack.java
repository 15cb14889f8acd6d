package dev.stash2plex.attack;

import static dev.stash2plex.attack.HostileStash.head;
import static dev.stash2plex.attack.HostileStash.write;

import dev.stash2plex.attack.HostileStash.Malice;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Answers of Stash, or of somebody before it, that do not end.
@Tag("quick")
class EndlessAnswerOfStashAttack {
    private static final int AT_ONCE = 3;
    private static final int MEGABYTE = 1 << 20;
    private static final int MEGABYTES = 1536;
    private static final String JPEG = "\u00ff\u00d8\u00ff\u00e0";

    private static final String GZIP_HEADER = "\u001f\u008b\b\0\0\0\0\0\0\u00ff";

    @RegisterExtension
    final Siege siege = new Siege();

    @Test
    void gzipOfOneAndAHalfGigabytes() throws Exception {
        String start = head(200, "application/json", "Content-Encoding: gzip") + GZIP_HEADER;
        item("gzip of 1.5 GB", flood(start, deflated(new byte[MEGABYTE])));
    }

    @Test
    void endlessJson() throws Exception {
        String start = head(200, "application/json", "X: y") + "{\"data\":{\"found\":{\"scenes\":[";
        item("endless JSON", flood(start, bytes("{\"tags\":[]},".repeat(MEGABYTE / 12))));
    }

    @Test
    void aHeaderWithoutEnd() throws Exception {
        item("a header without end", flood("HTTP/1.1 200 OK\r\nX: ", bytes("x".repeat(MEGABYTE))));
    }

    @Test
    void anImageInAChunkOfTwoGigabytes() throws Exception {
        String start = head(200, "image/jpeg", "Transfer-Encoding: chunked") + "7ffffffe\r\n" + JPEG;
        image("an image in a chunk of 2 GB", flood(start, new byte[MEGABYTE]));
    }

    @Test
    void anImageWithoutEnd() throws Exception {
        image("an image without end", flood(head(200, "image/jpeg", "X: y") + JPEG, new byte[MEGABYTE]));
    }

    private void item(String name, Malice malice) throws Exception {
        attack(name, "query Scene", "/movies/library/metadata/12", malice);
    }

    private void image(String name, Malice malice) throws Exception {
        attack(name, "GET /scene/12/screenshot", "/art/scene/12", malice);
    }

    private void attack(String name, String trap, String path, Malice malice) throws Exception {
        try (var stash = new HostileStash();
                var service = ServiceUnderAttack.before(stash, Map.of())) {
            siege.askingOnlyHealth().of("Stash sends " + name, service, () -> {
                stash.answer(trap, malice);
                Siege.fromMany(AT_ONCE, () -> {
                    try (Wire wire = Wire.to(service.port())) {
                        wire.send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
                        wire.isEndedWithin(Duration.ofSeconds(30));
                    }
                });
            });
        }
    }

    private static Malice flood(String start, byte[] piece) {
        return (request, out) -> {
            write(out, start);
            for (int i = 0; i < MEGABYTES; i++) {
                out.write(piece);
            }
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /// A piece that may be repeated in a stream of gzip, since it refers to nothing before it.
    private static byte[] deflated(byte[] bytes) {
        try (var deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
            deflater.setInput(bytes);
            byte[] piece = new byte[bytes.length];
            return Arrays.copyOf(piece, deflater.deflate(piece, 0, piece.length, Deflater.FULL_FLUSH));
        }
    }
}
