package dev.stash2plex.stash.hostile;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.stash2plex.call.CallException;
import dev.stash2plex.call.CallFailure;
import dev.stash2plex.call.CallFailure.Momentary;
import dev.stash2plex.call.CallFailure.TooLarge;
import dev.stash2plex.call.CallFailure.Unknown;
import dev.stash2plex.call.Errand;
import dev.stash2plex.config.StashSettings;
import dev.stash2plex.stash.ImageConditions;
import dev.stash2plex.stash.ImageReference;
import dev.stash2plex.stash.StashImage;
import dev.stash2plex.stash.client.StashClient;
import dev.stash2plex.time.Time;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Whatever a Stash sends, or someone between, little of it is taken and it is a failure, not the end of the service.
class HostileStashTest {
    private static final int MEGA = 1 << 20;
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    private static final String CHUNKED = OK + "Transfer-Encoding: chunked\r\n\r\n";
    private static final String SCHEMA = "{\"data\":{\"scene\":{\"fields\":[{\"name\":\"groups\"}]},"
            + "\"query\":{\"fields\":[{\"name\":\"findScenes\",\"args\":[{\"name\":\"ids\"}]}]}}}";
    private static final String BROKEN_OFF =
            "HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\nContent-Length: 1000\r\n\r\n";

    @Test
    void aBombOfGzipIsNotUnpacked() throws Exception {
        assertThat(
                answering(out -> {
                    write(out, OK + "Content-Encoding: gzip\r\nContent-Length: 1000000000\r\n\r\n");
                    var packed = HostileServer.gzip(out);
                    write(packed, "{\"data\":{\"found\":{\"scenes\":[");
                    HostileServer.flood(packed, " ", 1500);
                }),
                instanceOf(TooLarge.class));
    }

    @Test
    void endlessSpacesBeforeTheJsonEnd() throws Exception {
        assertThat(
                answering(out -> {
                    write(out, OK + "Content-Length: 2000000000\r\n\r\n");
                    HostileServer.flood(out, " ", 200);
                }),
                instanceOf(TooLarge.class));
    }

    @Test
    void endlessObjectsAreFewerThanTheHeapHolds() throws Exception {
        long taken = takenOf(
                out -> {
                    write(out, OK + "Content-Length: 2000000000\r\n\r\n{\"data\":{\"found\":{\"scenes\":[");
                    HostileServer.flood(out, "{\"id\":1,\"groups\":[{},{},{},{},{}]},", 200);
                },
                TooLarge.class);
        assertThat(taken, is(lessThan(16L * MEGA)));
    }

    @Test
    void aChunkOfTwoGigabytesIsNotBuffered() throws Exception {
        assertThat(
                answering(out -> {
                    write(out, CHUNKED + "7ffffffe\r\n");
                    HostileServer.flood(out, " ", 200);
                }),
                instanceOf(TooLarge.class));
    }

    @Test
    void headersWithoutEndAreNoAnswer() throws Exception {
        long taken = takenOf(
                out -> {
                    write(out, "HTTP/1.1 200 OK\r\n");
                    HostileServer.flood(out, "X-Filler: nothing\r\n", 20);
                },
                Unknown.class);
        assertThat(taken, is(lessThan(8L * MEGA)));
    }

    @Test
    void aHalfFilledAnswerIsAskedForAgain() throws Exception {
        for (String half : List.of(
                "{\"data\":{\"found\":{\"scenes\":[null]}}}",
                "{\"data\":{\"found\":{\"scenes\":null}}}",
                "{\"data\":{\"found\":null}}",
                "{\"data\":{}}",
                "{\"data\":{\"found\":{\"scenes\":[{}]}}}",
                "{\"data\":{\"found\":{\"scenes\":[{\"id\":null}]}}}",
                "{\"data\":{\"found\":{\"scenes\":[{\"id\":1}]}}}")) {
            answering(half, Momentary.class);
        }
    }

    @Test
    void anAnswerThatIsNotWhatWasAskedForIsNone() throws Exception {
        for (String other :
                List.of("{\"data\":null}", "{\"errors\":[null]}", "{\"errors\":[{}]}", "[]", "", "[".repeat(100_000))) {
            answering(other, Unknown.class);
        }
    }

    private static void answering(String answer, Class<? extends CallFailure> failure) throws Exception {
        try (var server = new HostileServer(
                        (target, out) -> out.write(HostileServer.json(target.contains("__type") ? SCHEMA : answer)));
                var stash = client(server)) {
            var e = assertThrows(CallException.class, () -> stash.summariesAbove(0, 10, errand()), answer);
            assertThat(answer, e.failure(), instanceOf(failure));
        }
    }

    @Test
    void aChunkOfTwoGigabytesInAnImageIsNotBuffered() throws Exception {
        var chunk = "HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\nTransfer-Encoding: chunked\r\n\r\n7ffffffe\r\n";
        long taken = takenOfImage(
                out -> {
                    write(out, chunk);
                    HostileServer.flood(out, "x", 200);
                },
                TooLarge.class);
        assertThat(taken, is(lessThan(48L * MEGA)));
    }

    @Test
    void anImageOfTwoGigabytesIsNotRead() throws Exception {
        var head = "HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\nContent-Length: 2000000000\r\n\r\n";
        long taken = takenOfImage(
                out -> {
                    write(out, head);
                    HostileServer.flood(out, "x", 200);
                },
                TooLarge.class);
        assertThat(taken, is(lessThan(48L * MEGA)));
    }

    /// The next image is read as if nothing had been.
    @Test
    void theMemoryOfImagesThatBrokeOffComesBack() throws Exception {
        byte[] image = new byte[20 * MEGA];
        image[0] = (byte) 0xff;
        try (var server = new HostileServer((target, out) -> {
                    if (target.startsWith("/scene/1/")) {
                        write(out, BROKEN_OFF);
                        throw new IOException("broken off on purpose");
                    }
                    write(
                            out,
                            "HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\nContent-Length: " + image.length
                                    + "\r\n\r\n");
                    out.write(image);
                });
                var stash = client(server)) {
            for (int i = 0; i < 10; i++) {
                assertThrows(CallException.class, () -> image(stash, 1));
                try (var whole = image(stash, 2).orElseThrow()) {
                    assertThat(whole.length(), is((long) image.length));
                }
            }
        }
    }

    @Test
    void whatWasNotAskedForIsNoImage() throws Exception {
        for (String head : List.of(
                "206 Partial Content\r\nContent-Range: bytes 0-3/4\r\nContent-Type: text/html",
                "304 Not Modified",
                "416 Range Not Satisfiable",
                "201 Created")) {
            try (var server = new HostileServer(
                            (target, out) -> write(out, "HTTP/1.1 " + head + "\r\nContent-Length: 4\r\n\r\nbody"));
                    var stash = client(server)) {
                var e = assertThrows(CallException.class, () -> image(stash, 1), head);
                assertThat(head, e.failure(), instanceOf(Unknown.class));
            }
        }
    }

    @Test
    void anAddressOfAnImageThatIsNoneIsNoImage() throws Exception {
        for (String address : List.of("mailto:x", "::", "", "http://[", "/performer/1/image/..", "\\u0000", "%")) {
            try (var server = new HostileServer((target, out) -> out.write(HostileServer.json(
                            target.contains("__type")
                                    ? SCHEMA
                                    : "{\"data\":{\"found\":{\"image\":\"" + address + "\"}}}")));
                    var stash = client(server)) {
                var none = stash.image(
                        new ImageReference(ImageReference.Kind.PERFORMER, 1), ImageConditions.NONE, errand());
                assertThat(address, none, is(Optional.empty()));
            }
        }
    }

    private interface Answer {
        void write(OutputStream out) throws IOException;
    }

    private static void write(OutputStream out, String text) throws IOException {
        HostileServer.write(out, text);
    }

    private static CallFailure answering(Answer answer) throws Exception {
        try (var server = new HostileServer((target, out) -> answer(target, out, answer));
                var stash = client(server)) {
            return assertThrows(CallException.class, () -> stash.scenes(List.of(1), errand()))
                    .failure();
        }
    }

    private static long takenOf(Answer answer, Class<? extends CallFailure> failure) throws Exception {
        try (var server = new HostileServer((target, out) -> answer(target, out, answer));
                var stash = client(server)) {
            var e = assertThrows(CallException.class, () -> stash.scenes(List.of(1), errand()));
            assertThat(e.failure(), instanceOf(failure));
            return server.taken();
        }
    }

    private static long takenOfImage(Answer answer, Class<? extends CallFailure> failure) throws Exception {
        try (var server = new HostileServer((target, out) -> answer.write(out));
                var stash = client(server)) {
            var e = assertThrows(CallException.class, () -> image(stash, 1));
            assertThat(e.failure(), instanceOf(failure));
            return server.taken();
        }
    }

    private static void answer(String target, OutputStream out, Answer answer) throws IOException {
        if (target.contains("__type")) {
            out.write(HostileServer.json(SCHEMA));
        } else {
            answer.write(out);
        }
    }

    private static Optional<StashImage> image(StashClient stash, int scene) {
        return stash.image(new ImageReference(ImageReference.Kind.SCENE, scene), ImageConditions.NONE, errand());
    }

    private static StashClient client(HostileServer server) {
        return new StashClient(
                new StashSettings(server.uri(), Optional.empty(), Duration.ofSeconds(20), 4), Time.system());
    }

    private static Errand errand() {
        return Errand.question(Time.system().in(Duration.ofSeconds(30)));
    }
}
