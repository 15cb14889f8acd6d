package dev.stash2plex.attack;

import static dev.stash2plex.attack.HostileStash.head;
import static dev.stash2plex.attack.HostileStash.write;

import dev.stash2plex.attack.HostileStash.Malice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
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

    @RegisterExtension
    final Siege siege = new Siege();

    @Test
    void gzipOfOneAndAHalfGigabytes() throws Exception {
        String head = head(200, "application/json", "Content-Encoding: gzip");
        item("gzip of 1.5 GB", flood(head, gzip(" ".repeat(MEGABYTE))));
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
                var service = ServiceUnderAttack.before(stash, Map.of("stash.timeout", "5s"))) {
            siege.askingOnlyHealth().of("Stash sends " + name, service, () -> {
                stash.answer(trap, malice);
                Siege.fromMany(AT_ONCE, () -> Wire.ask(service.port(), Wire.get(path)));
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

    private static byte[] gzip(String text) throws IOException {
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes(text));
        }
        return compressed.toByteArray();
    }
}
