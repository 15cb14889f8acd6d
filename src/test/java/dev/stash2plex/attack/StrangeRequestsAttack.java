package dev.stash2plex.attack;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Requests that no client of ours makes get the answer that they deserve, and leave the connection in order.
@Tag("quick")
class StrangeRequestsAttack {
    private static final String MATCHES = "/movies/library/metadata/matches";
    private static final String EXPLAIN = "/explain?filename=river.walk.mp4";
    private static final int TIMES = 20;

    private static ServiceUnderAttack service;

    @RegisterExtension
    final Siege siege = new Siege();

    @BeforeAll
    static void start() throws Exception {
        service = ServiceUnderAttack.start();
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
    }

    @Test
    void connectIsNoMethodOfOurs() throws Exception {
        statusOf("CONNECT", "CONNECT host:80 HTTP/1.1\r\nHost: host:80\r\n\r\n", is(405));
    }

    @Test
    void aChunkIsNotSmallerThanNothing() throws Exception {
        statusOf("a chunk of size -1", Wire.postChunked(MATCHES) + "-1\r\n{}\r\n0\r\n\r\n", is(400));
    }

    @Test
    void aChunkHasASizeThatCanBeCounted() throws Exception {
        statusOf(
                "a chunk of size ffffffffffffffff",
                Wire.postChunked(MATCHES) + "ffffffffffffffff\r\n{}\r\n0\r\n\r\n",
                is(400));
    }

    @Test
    void anExtensionOfAChunkIsNoBugOfOurs() throws Exception {
        String body = "a;name=value\r\n{\"type\":1}\r\n0\r\n\r\n";
        statusOf("a chunk with an extension", Wire.postChunked(MATCHES) + body, anyOf(is(200), is(400)));
    }

    @Test
    void pathsWithDotsLeadNowhere() throws Exception {
        for (String path : List.of("47/../12", "47/%2e%2e/12", "47/.%2E/12", "./12", "%2e/12", "47/..%2f12")) {
            statusOf("/art/scene/" + path, Wire.get("/art/scene/" + path), is(404));
        }
    }

    @Test
    void pagesForPeopleAnswerOnlyUnderHostsThatCanBeOurs() throws Exception {
        statusOf("Host: evil.example", hosted(EXPLAIN, "evil.example"), not(is(200)));
        statusOf("Host: 127.0.0.1.evil.example", hosted(EXPLAIN, "127.0.0.1.evil.example:9090"), not(is(200)));
        for (String ours : List.of("127.0.0.1:9090", "[::1]:9090", "nas", "nas.local", "nas.lan", "nas.home.arpa")) {
            assertThat(ours, Wire.ask(service.port(), hosted(EXPLAIN, ours)).status(), is(200));
        }
        String plex = hosted("/movies/library/metadata/12", "stash2plex.example");
        assertThat("Plex may use any name", Wire.ask(service.port(), plex).status(), is(200));
    }

    /// An answer that promises a body and has none would take the next answer for it.
    @Test
    void answersWithoutABodyPromiseNone() throws Exception {
        var strange = new ArrayList<String>();
        siege.of("ranges, HEAD and 304 on kept connections", service, () -> {
            for (String path : List.of("/health", "/movies", "/movies/library/metadata/12", EXPLAIN, "/nowhere")) {
                strange.addAll(twice("GET", path, ""));
                strange.addAll(twice("HEAD", path, ""));
            }
            String etag = Wire.ask(service.port(), Wire.get("/art/scene/12")).header("etag");
            for (String header : List.of(
                    "Range: bytes=99999999-",
                    "Range: bytes=0-9",
                    "Range: bytes=-1",
                    "If-None-Match: " + etag,
                    "X: y")) {
                strange.addAll(twice("GET", "/art/scene/12", header + "\r\n"));
                strange.addAll(twice("HEAD", "/art/scene/12", header + "\r\n"));
            }
        });
        assertThat(strange, is(List.of()));
    }

    /// Asks, and then on the same connection for health.
    ///
    /// @return what is wrong with that answer
    private static List<String> twice(String method, String path, String header) throws IOException {
        String first = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n";
        try (Wire wire = Wire.to(service.port())) {
            Answer answer = wire.send(first).answer(!method.equals("HEAD"));
            if (answer.header("connection").equals("close")) {
                return List.of();
            }
            Answer next = wire.send(Wire.get("/health")).answer();
            return next.body().contains("uptime") ? List.of() : List.of(first + " -> " + next);
        } catch (IOException e) {
            return List.of(first + " -> " + e);
        }
    }

    private void statusOf(String name, String request, Matcher<Integer> expected) throws Exception {
        var answers = new ArrayList<Answer>();
        siege.of(name, service, () -> {
            for (int i = 0; i < TIMES; i++) {
                answers.add(Wire.ask(service.port(), request));
            }
        });
        assertThat("answers", answers.size(), is(TIMES));
        for (Answer answer : answers) {
            assertThat(answer.toString(), answer.status(), expected);
            assertThat(answer.body(), not(containsString("a bug of Stash2Plex")));
        }
    }

    private static String hosted(String path, String host) {
        return "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
    }
}
