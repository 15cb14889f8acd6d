package dev.stash2plex.http.door;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import dev.stash2plex.http.Wire;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What a stranger does to connections ends, and those who mean well are answered meanwhile.
@Timeout(60)
class DoorTest {
    private static final String SMALL = "GET /small HTTP/1.1\r\nHost: x\r\n\r\n";
    private static final String CHUNKED = " HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
    private static final Limits PATIENT = Doorway.limits(Doorway.LONG, Doorway.LONG, Doorway.LONG);
    private static final Limits HASTY = Doorway.limits(Doorway.SHORT, Doorway.LONG, Doorway.LONG);
    private static final long FAR_TOO_MUCH = 64L << 20;

    @Test
    void aChunkOfTwoGigabytesIsRefusedBeforeItIsRead() {
        try (var doorway = new Doorway(16, PATIENT, Doorway.LONG)) {
            for (String path : List.of("POST /echo", "GET /small", "POST /nothing")) {
                try (var wire = new Wire(doorway.port())) {
                    wire.send(path + CHUNKED + "7ffffffe\r\n");
                    assertThat(path, wire.flood(" ".repeat(8_192), FAR_TOO_MUCH), is(lessThan(FAR_TOO_MUCH)));
                    assertThat(path, wire.isClosed(), is(true));
                }
            }
        }
    }

    @Test
    void aChunkSizeWithoutAnEndIsRefused() {
        try (var doorway = new Doorway(16, PATIENT, Doorway.LONG)) {
            for (String path : List.of("POST /echo", "GET /small", "POST /nothing")) {
                try (var wire = new Wire(doorway.port())) {
                    wire.send(path + CHUNKED);
                    assertThat(path, wire.flood("0".repeat(8_192), FAR_TOO_MUCH), is(lessThan(FAR_TOO_MUCH)));
                    assertThat(path, wire.isClosed(), is(true));
                }
            }
        }
    }

    @Test
    void smallChunksWithoutAnEndAreRefused() {
        try (var doorway = new Doorway(16, PATIENT, Doorway.LONG);
                var wire = new Wire(doorway.port())) {
            wire.send("GET /small" + CHUNKED);
            assertThat(wire.flood("1\r\nx\r\n".repeat(1_000), FAR_TOO_MUCH), is(lessThan(FAR_TOO_MUCH)));
            assertThat(wire.isClosed(), is(true));
        }
    }

    @Test
    void aHeadOfThousandsOfLinesIsRefused() {
        try (var doorway = new Doorway(16, PATIENT, Doorway.LONG);
                var wire = new Wire(doorway.port())) {
            wire.send("GET /small HTTP/1.1\r\nHost: x\r\n" + "a:\r\n".repeat(Intake.MOST_LINES + 1));
            assertThat(wire.read("GET").status(), is(431));
            assertThat(wire.isClosed(), is(true));
        }
    }

    @Test
    void smallChunkedBodiesWorkAgainAndAgainOnOneConnection() {
        try (var doorway = new Doorway(16, PATIENT, Doorway.LONG);
                var wire = new Wire(doorway.port())) {
            for (int round = 0; round < 200; round++) {
                wire.send("POST /echo" + CHUNKED + "2\r\nab\r\n3\r\ncde\r\n0\r\n\r\n");
                assertThat(wire.read("POST").body(), is("abcde"));
                wire.send("POST /small" + CHUNKED + "2\r\nab\r\n0\r\n\r\n");
                assertThat(wire.read("POST").status(), is(404));
            }
        }
    }

    @Test
    void aHundredPipelinedRequestsAreAnswered() {
        try (var doorway = new Doorway(16, PATIENT, Doorway.LONG);
                var wire = new Wire(doorway.port())) {
            wire.send((SMALL + "POST /echo" + CHUNKED + "2\r\nab\r\n0\r\n\r\n").repeat(100));
            for (int round = 0; round < 100; round++) {
                assertThat(wire.read("GET").body(), is("small"));
                assertThat(wire.read("POST").body(), is("ab"));
            }
        }
    }

    @Test
    void aConnectionThatSaysNothingIsClosed() {
        closes(new String[] {""});
    }

    @Test
    void halfARequestIsClosed() {
        closes(new String[] {
            "G",
            "GET /small HTTP/1.1\r\n",
            "GET /small HTTP/1.1\r\nHost: x\r\n",
            "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nfive!",
            "POST /echo" + CHUNKED + "5\r\nfi"
        });
    }

    /// A byte now and then does not keep the connection: the deadline is one for the whole request.
    @Test
    void aByteNowAndThenDoesNotHelp() throws InterruptedException {
        try (var doorway = new Doorway(16, HASTY, Doorway.LONG);
                var wire = new Wire(doorway.port())) {
            wire.send("GET /small HTTP/1.1\r\nX: ");
            long begun = System.nanoTime();
            long sent = 0;
            while (sent >= 0
                    && System.nanoTime() - begun < Duration.ofSeconds(5).toNanos()) {
                Thread.sleep(50);
                sent = wire.flood("x", 1) == 1 ? sent + 1 : -1;
            }
            assertThat(sent, is(-1L));
        }
    }

    @Test
    void anIdleConnectionIsClosedLaterThanHalfARequest() {
        var limits = Doorway.limits(Doorway.SHORT, Doorway.SHORT.multipliedBy(4), Doorway.LONG);
        try (var doorway = new Doorway(16, limits, Doorway.LONG);
                var idle = new Wire(doorway.port());
                var half = new Wire(doorway.port())) {
            idle.send(SMALL).read("GET");
            half.send("GET");
            assertThat(half.isClosed(), is(true));
            assertThat(idle.send(SMALL).read("GET").body(), is("small"));
            assertThat(idle.isClosed(), is(true));
        }
    }

    @Test
    void anAnswerThatNobodyReadsIsClosed() {
        var limits = Doorway.limits(Doorway.LONG, Doorway.LONG, Doorway.SHORT);
        try (var doorway = new Doorway(16, limits, Doorway.LONG);
                var wire = new Wire(doorway.port(), 4_096)) {
            wire.send("GET /large HTTP/1.1\r\nHost: x\r\n\r\n");
            pause(Doorway.SHORT.multipliedBy(4));
            assertThat(wire.isClosed(), is(true));
        }
    }

    @Test
    void whoMeansWellIsAnsweredWhileEveryPlaceIsTaken() {
        try (var doorway = new Doorway(16, PATIENT, Doorway.LONG)) {
            var held = new ArrayList<Wire>();
            try {
                for (int number = 0; number < 100; number++) {
                    var wire = new Wire(doorway.port());
                    held.add(number % 3 == 0 ? wire : wire.send(number % 3 == 1 ? "GET /sm" : "POST /echo" + CHUNKED));
                    if (number % 10 == 9) {
                        try (var good = new Wire(doorway.port())) {
                            assertThat(good.send(SMALL).read("GET").body(), is("small"));
                        }
                    }
                }
                assertThat(held.getFirst().isClosed(), is(true));
            } finally {
                held.forEach(Wire::close);
            }
        }
    }

    @Test
    void whatIsBeingAnsweredIsNeverClosedForANewcomer() throws InterruptedException {
        try (var doorway = new Doorway(16, PATIENT, Doorway.LONG);
                var working = new Wire(doorway.port())) {
            working.send("GET /held HTTP/1.1\r\nHost: x\r\n\r\n");
            doorway.asked.await();
            var crowd = new ArrayList<Wire>();
            for (int number = 0; number < 60; number++) {
                crowd.add(new Wire(doorway.port()));
            }
            try (var good = new Wire(doorway.port())) {
                assertThat(good.send(SMALL).read("GET").body(), is("small"));
            }
            doorway.held.countDown();
            assertThat(working.read("GET").body(), is("held"));
            crowd.forEach(Wire::close);
        }
    }

    @Test
    void aNewcomerIsToldSoWhereAllAreBeingAnswered() throws InterruptedException {
        try (var doorway = new Doorway(1, PATIENT, Doorway.LONG);
                var working = new Wire(doorway.port())) {
            working.send("GET /held HTTP/1.1\r\nHost: x\r\n\r\n");
            doorway.asked.await();
            try (var newcomer = new Wire(doorway.port())) {
                var answer = newcomer.read("GET");
                assertThat(answer.status(), is(503));
                assertThat(answer.headers().containsKey("retry-after"), is(true));
            }
            doorway.held.countDown();
            assertThat(working.read("GET").body(), is("held"));
        }
    }

    @Test
    void halfARequestDoesNotKeepAStopWaiting() throws InterruptedException {
        try (var doorway = new Doorway(16, PATIENT, Doorway.LONG);
                var silent = new Wire(doorway.port());
                var head = new Wire(doorway.port());
                var body = new Wire(doorway.port())) {
            head.send("GET /small HTTP/1.1\r\nHost:");
            body.send("POST /echo" + CHUNKED + "5\r\nfi");
            try (var good = new Wire(doorway.port())) {
                good.send(SMALL).read("GET");
            }
            long begun = System.nanoTime();
            doorway.stop();
            assertThat(Duration.ofNanos(System.nanoTime() - begun), is(lessThan(Duration.ofSeconds(5))));
            assertThat(silent.isClosed() && head.isClosed() && body.isClosed(), is(true));
        }
    }

    private static void closes(String[] beginnings) {
        try (var doorway = new Doorway(16, HASTY, Doorway.LONG)) {
            for (String beginning : beginnings) {
                try (var wire = new Wire(doorway.port())) {
                    assertThat(beginning, wire.send(beginning).isClosed(), is(true));
                }
            }
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
