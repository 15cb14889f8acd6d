package dev.stash2plex.attack;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A body that does not end, sent to any path, is not held in memory and not read for ever.
@Tag("quick")
@Tag("deadly")
class EndlessBodyAttack {
    private static final String MATCHES = "/movies/library/metadata/matches";
    private static final long MOST = 400_000_000;

    @RegisterExtension
    final Siege siege = new Siege();

    @Test
    void aChunkOfTwoGigabytes() throws Exception {
        attack("a chunk of 2 GB", Wire.postChunked("") + "7ffffffe\r\n", " ");
    }

    @Test
    void theSizeOfAChunkInEndlessDigits() throws Exception {
        attack("a chunk's size of endless zeros", Wire.postChunked(""), "0");
    }

    @Test
    void anExtensionOfAChunkWithoutEnd() throws Exception {
        attack("a chunk's extension without end", Wire.postChunked("") + "1;", "x");
    }

    @Test
    void chunksOfOneByteWithoutEnd() throws Exception {
        attack("chunks of one byte without end", Wire.postChunked(""), "1\r\n \r\n");
    }

    @Test
    void trailersWithoutEnd() throws Exception {
        attack("trailers without end", Wire.postChunked("") + "0\r\n", "x: y\r\n");
    }

    @Test
    void aPromisedLengthOfTwoGigabytes() throws Exception {
        attack("a body of 2 GB", Wire.post("", Integer.MAX_VALUE), " ");
    }

    @Test
    void smallChunksGoOnWorking() throws Exception {
        try (var service = ServiceUnderAttack.start()) {
            String body = "5\r\n{\"typ\r\n3\r\ne\":\r\n2\r\n1}\r\n0\r\n\r\n";
            Answer answer = Wire.ask(service.port(), Wire.postChunked(MATCHES) + body);
            assertThat(answer.body(), answer.status(), is(200));
        }
    }

    /// To a path that exists, one that does not, and one that reads no body.
    private void attack(String name, String start, String piece) throws Exception {
        String pieces = piece.repeat(65_536 / piece.length());
        var ends = new ArrayList<String>();
        try (var service = ServiceUnderAttack.start()) {
            siege.of(name, service, () -> {
                for (String path : List.of(MATCHES, "/nowhere", "/health")) {
                    ends.add(Siege.attempt(() -> {
                        try (Wire wire = Wire.to(service.port())) {
                            wire.send(start.replaceFirst("POST ", "POST " + path))
                                    .flood(pieces, MOST);
                        }
                    }));
                }
            });
        }
        assertThat(ends, is(List.of("refused", "refused", "refused")));
    }
}
