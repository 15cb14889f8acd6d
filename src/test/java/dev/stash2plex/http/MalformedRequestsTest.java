package dev.stash2plex.http;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.stash2plex.Service;
import dev.stash2plex.standin.StashStandIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A request that is wrong is its sender's fault and never "a bug of Stash2Plex".
class MalformedRequestsTest {
    private static final String KEY = "correct-horse-battery";
    private static final String MATCHES = "/movies/library/metadata/matches";
    private static final String JSON = "Host: x\r\nContent-Type: application/json\r\n";

    private static StashStandIn stash;
    private static Service service;
    private static Service locked;

    @BeforeAll
    static void start() {
        stash = StashStandIn.builder().start();
        service = Service.of(stash.uri()).filled();
        locked = Service.of(stash.uri(), Map.of("server.access-key", KEY)).filled();
    }

    @AfterAll
    static void stop() {
        locked.close();
        service.close();
        stash.close();
    }

    @Test
    void connectIs405() {
        for (Service each : List.of(service, locked)) {
            for (String target : List.of("host:80", "/", "a", "*")) {
                assertThat(
                        target,
                        ask(each, "CONNECT " + target, "Host: x\r\n\r\n").status(),
                        is(405));
            }
        }
    }

    @Test
    void aTargetThatIsNoPathIs404() {
        for (Service each : List.of(service, locked)) {
            for (String target : List.of("*", "movies", "a:b", "mailto:x", "?x", "http://evil.example")) {
                assertThat(target, ask(each, "GET " + target, "Host: x\r\n\r\n").status(), is(404));
            }
        }
    }

    @Test
    void aChunkSizeThatIsNoneIs400() {
        for (String chunks : List.of(
                "-1\r\n{}\r\n0\r\n\r\n",
                "ffffffffffffffff\r\n{}",
                "80000000\r\n{}",
                "2;extension=1\r\n{}\r\n0\r\n\r\n",
                "zz\r\n{}",
                "\r\n{}",
                "2\n{}\n0\n\n",
                "0x2\r\n{}\r\n0\r\n\r\n",
                "2\r\n{}\r\n0\r\nTrailer: x\r\n\r\n")) {
            try (var wire = new Wire(service.port())) {
                wire.send("POST " + MATCHES + " HTTP/1.1\r\n" + JSON + "Transfer-Encoding: chunked\r\n\r\n" + chunks);
                var answer = wire.read("POST");
                assertThat(chunks, answer.status(), is(400));
                assertThat(chunks, answer.body(), containsString("\"error\":{\"status\":400"));
                assertThat(chunks, wire.isClosed(), is(true));
            }
        }
    }

    @Test
    void aChunkThatIsTooLargeIs413AndTheConnectionIsClosed() {
        for (String head :
                List.of("Transfer-Encoding: chunked\r\n\r\n7ffffffe\r\n{", "Content-Length: 65537\r\n\r\n{")) {
            try (var wire = new Wire(service.port())) {
                wire.send("POST " + MATCHES + " HTTP/1.1\r\n" + JSON + head);
                var answer = wire.read("POST");
                assertThat(head, answer.status(), is(413));
                assertThat(head, answer.body(), containsString("64 KiB"));
                assertThat(head, wire.isClosed(), is(true));
            }
        }
    }

    @Test
    void aMethodOrATypeThatIsNoneIs400() {
        assertThat(ask(service, "G@T /", "Host: x\r\n\r\n").status(), is(400));
        assertThat(
                ask(service, "POST " + MATCHES, "Host: x\r\nContent-Type: a/b; c=\"\r\nContent-Length: 2\r\n\r\n{}")
                        .status(),
                is(400));
    }

    @Test
    void aPathWithDotsIs404() {
        for (String path : List.of(
                "/movies/library/metadata/13/../12",
                "/movies/library/metadata/13/%2e%2e/12",
                "/movies/library/metadata/13/.%2E/12",
                "/movies/library/metadata/13/..;x/12",
                "/movies/library/metadata/13%2f..%2f12",
                "/movies/./library/metadata/12",
                "/movies/%2e/library/metadata/12",
                "/art/scene/13/../12",
                "/art/scene/12/.",
                "/..",
                "/.")) {
            assertThat(path, ask(service, "GET " + path, "Host: x\r\n\r\n").status(), is(404));
        }
        assertThat(
                ask(service, "GET /movies/library/metadata/12", "Host: x\r\n\r\n")
                        .status(),
                is(200));
    }

    @Test
    void noDetourLeadsToTheAccessKey() {
        for (String path :
                List.of("/x/../" + KEY + "/movies", "/%2e/" + KEY + "/movies", "/x/..;/" + KEY + "/movies")) {
            var answer = ask(locked, "GET " + path, "Host: x\r\n\r\n");
            assertThat(path, answer.status(), is(404));
            assertThat(path, answer.body(), not(containsString(KEY)));
        }
    }

    @Test
    void aHugeFieldThatNobodyKnowsIsPassedOver() {
        String body = "{\"x\":[" + "{},".repeat(10_000) + "{}],\"filename\":\"Northlight - First Light.mp4\"}";
        var response = service.post(MATCHES, body);
        assertThat(response.statusCode(), is(200));
        assertThat(
                Service.json(response)
                        .at("/MediaContainer/Metadata/0/ratingKey")
                        .asText(),
                is("12"));
        assertThat(service.post(MATCHES, "{\"x\":" + "[".repeat(30_000)).statusCode(), is(400));
        assertThat(
                service.post(MATCHES, "{\"year\":" + "9".repeat(30_000) + "}").statusCode(), is(400));
    }

    @Test
    void unfinishedBodiesDoNotKeepOthersOut() {
        var held = new ArrayList<Wire>();
        try {
            for (int number = 0; number < 60; number++) {
                held.add(new Wire(service.port())
                        .send("POST " + MATCHES + " HTTP/1.1\r\n" + JSON + "Content-Length: 60000\r\n\r\n{"));
            }
            for (int number = 0; number < 20; number++) {
                assertThat(service.post(MATCHES, "{}").statusCode(), is(200));
            }
        } finally {
            held.forEach(Wire::close);
        }
    }

    private static Wire.Answer ask(Service service, String start, String rest) {
        try (var wire = new Wire(service.port())) {
            return wire.send(start + " HTTP/1.1\r\n" + rest).read(start.substring(0, start.indexOf(' ')));
        }
    }
}
