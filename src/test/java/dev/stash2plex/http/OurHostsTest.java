package dev.stash2plex.http;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.stash2plex.Service;
import dev.stash2plex.standin.StashStandIn;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A web page of a stranger that gives its name our address is told nothing.
class OurHostsTest {
    private static final List<String> FOR_PEOPLE =
            List.of("/explain?filename=a", "/observe/health", "/observe/health/ready", "/observe/metrics");
    private static final List<String> FOR_PMS = List.of("/health", "/movies", "/library/metadata/12", "/art/scene/12");

    private static StashStandIn stash;
    private static Service service;

    @BeforeAll
    static void start() {
        stash = StashStandIn.builder().start();
        service = Service.of(
                        stash.uri(),
                        Map.of(
                                "public-url",
                                "https://plex.example:8443/s2p",
                                "server.hosts",
                                "one.example,Two.Example"))
                .filled();
    }

    @AfterAll
    static void stop() {
        service.close();
        stash.close();
    }

    @Test
    void pagesForPeopleAnswerUnderHostsThatCanBeOurs() {
        for (String host : List.of(
                "127.0.0.1",
                "192.168.1.10:9090",
                "[::1]",
                "[fe80::1]:9090",
                "localhost:9090",
                "nas",
                "nas.local",
                "NAS.Local:80",
                "nas.lan",
                "nas.home.arpa",
                "nas.internal",
                "plex.example",
                "one.example:9090",
                "two.example")) {
            for (String path : FOR_PEOPLE) {
                assertThat(host + path, ask(path, host).status(), is(200));
            }
        }
    }

    @Test
    void pagesForPeopleAreRefusedUnderTheNameOfAStranger() {
        for (String host : List.of(
                "evil.example",
                "evil.example:9090",
                "local.evil.example",
                "evillocal.example",
                "127.0.0.1.evil.example",
                "xplex.example",
                "evil.example.")) {
            for (String path : FOR_PEOPLE) {
                var answer = ask(path, host);
                assertThat(host + path, answer.status(), is(403));
                assertThat(answer.body(), containsString("S2P_SERVER_HOSTS"));
                assertThat(answer.body(), not(containsString("Northlight")));
            }
        }
    }

    @Test
    void whatPlexAsksIsAnsweredUnderAnyName() {
        for (String path : FOR_PMS) {
            assertThat(path, ask(path, "evil.example").status(), is(200));
        }
    }

    @Test
    void aHostThatIsNoneIsNotGivenAway() {
        try (var derived = Service.of(stash.uri()).filled()) {
            for (String host :
                    List.of("a,b", "%61", "a'b;c", "a:-1", "a:+5", "a:99999999", "a:0", "a$b", "(a)", "a=b")) {
                try (var wire = new Wire(derived.port())) {
                    wire.send("GET /library/metadata/12 HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
                    assertThat(host, wire.read("GET").status(), is(400));
                }
            }
        }
    }

    private static Wire.Answer ask(String path, String host) {
        try (var wire = new Wire(service.port())) {
            return wire.send("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n")
                    .read("GET");
        }
    }
}
