package dev.stash2plex.artwork;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.stash2plex.Service;
import dev.stash2plex.config.LogSettings;
import dev.stash2plex.config.Secrets;
import dev.stash2plex.fuzz.Bytes;
import dev.stash2plex.http.Wire;
import dev.stash2plex.log.Lines;
import dev.stash2plex.standin.StashStandIn;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// Whatever image is asked for under whatever conditions, the answer is one of those that an image can have, and its
/// end is where the next answer begins. The lines are what stands behind `/art/`, `Range` and `If-None-Match`.
class ArtworkFuzzTest {
    private static final Set<Integer> ANSWERS = Set.of(200, 206, 304, 400, 404, 414, 416, 431);

    private static Lines log;
    private static StashStandIn stash;
    private static Service service;

    @BeforeAll
    static void start() {
        log = new Lines(LogSettings.Level.ERROR, Secrets.of(List.of()));
        stash = StashStandIn.builder().start();
        service = Service.of(stash.uri()).filled();
    }

    @AfterAll
    static void stop() {
        service.close();
        stash.close();
        log.close();
    }

    @FuzzTest
    void anyImage(byte[] bytes) {
        List<String> lines = Bytes.lines(bytes, 3);
        String id = lines.get(0).replaceAll("\\s", "");
        String range = lines.get(1).replace("\r", "");
        String tag = lines.get(2).replaceAll("[\r\n]", "");
        try (var wire = new Wire(service.port())) {
            wire.send("GET /art/%s HTTP/1.1\r\nHost: x\r\nRange: %s\r\nIf-None-Match: %s\r\n\r\n"
                    .formatted(id, range, tag));
            var answer = wire.read("GET");
            assertThat(ANSWERS, hasItem(answer.status()));
            if (!"close".equalsIgnoreCase(answer.headers().get("connection"))) {
                wire.send("GET /health HTTP/1.1\r\nHost: x\r\n\r\n");
                assertThat(wire.read("GET").status(), is(200));
            }
        }
    }
}
