package dev.stash2plex.http;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.stash2plex.Service;
import dev.stash2plex.standin.StashStandIn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// After any answer of any route, with a body or without, the next answer on the connection is found where it begins.
class FramingTest {
    private static final String MATCHES = "/library/metadata/matches";
    private static final String ITEM = "/library/metadata/12";
    private static final String NEXT = "GET /movies HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private static StashStandIn stash;
    private static Service service;

    @BeforeAll
    static void start() {
        stash = StashStandIn.builder().start();
        service = Service.of(stash.uri()).filled();
    }

    @AfterAll
    static void stop() {
        service.close();
        stash.close();
    }

    @TestFactory
    Stream<DynamicTest> theNextAnswerIsReadWhole() {
        return requests().stream()
                .map(request -> DynamicTest.dynamicTest(request.strip(), () -> {
                    String method = request.substring(0, request.indexOf(' '));
                    String start = request.substring(0, request.indexOf('\n'));
                    String more = request.substring(request.indexOf('\n') + 1);
                    try (var wire = new Wire(service.port())) {
                        wire.send(start + " HTTP/1.1\r\nHost: localhost\r\n" + more + NEXT);
                        assertThat(wire.read(method).status(), is(not(500)));
                        var next = wire.read("GET");
                        assertThat(next.status(), is(200));
                        assertThat(next.body(), containsString("MediaProvider"));
                    }
                }));
    }

    /// Start line without version, a line feed, further headers and body.
    private static List<String> requests() {
        var requests = new ArrayList<String>();
        String etag;
        try (var wire = new Wire(service.port())) {
            wire.send("GET /art/scene/12 HTTP/1.1\r\nHost: localhost\r\n\r\n");
            etag = wire.read("GET").headers().getOrDefault("etag", "\"none\"");
        }
        for (String path : List.of(
                "/",
                "/health",
                ITEM,
                ITEM + "/images",
                ITEM + "/extras",
                ITEM + "/children",
                ITEM + "/grandchildren",
                "/library/metadata/999999",
                "/nothing",
                "/art/scene/12",
                "/art/scene/999999",
                "/art/performer/1",
                "/art/scene/../scene/12",
                "/explain?filename=a",
                "/observe/health",
                "/observe/health/ready",
                "/observe/metrics")) {
            for (String method : List.of("GET", "HEAD", "DELETE", "OPTIONS", "TRACE")) {
                requests.add(method + " " + path + "\n\r\n");
            }
        }
        for (String method : List.of("GET", "HEAD")) {
            for (String header : List.of(
                    "Range: bytes=99999999-",
                    "Range: bytes=0-9",
                    "Range: nonsense",
                    "If-None-Match: " + etag,
                    "If-None-Match: *",
                    "If-None-Match: " + etag + "\r\nRange: bytes=99999999-")) {
                requests.add(method + " /art/scene/12\n" + header + "\r\n\r\n");
            }
        }
        for (String path : List.of(MATCHES, "/movies" + MATCHES, "/explain", "/nothing", ITEM, "/health")) {
            for (String body : List.of("{}", "[", "{\"year\":\"soon\"}", "{\"filename\":\"a\"}")) {
                String type = "Content-Type: application/json\r\n";
                requests.add("POST " + path + "\n" + type + "Content-Length: " + body.length() + "\r\n\r\n" + body);
                requests.add("POST " + path + "\n" + type + "Transfer-Encoding: chunked\r\n\r\n"
                        + Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n");
            }
        }
        return requests;
    }
}
