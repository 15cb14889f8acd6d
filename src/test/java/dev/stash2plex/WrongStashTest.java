package dev.stash2plex;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.stash2plex.standin.Fault;
import dev.stash2plex.standin.StashStandIn;
import dev.stash2plex.standin.StashVersion;
import dev.stash2plex.stash.hostile.HostileServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a new user may have typed or forgotten: each is told by its own sentence, the same in `/health` and in the body
/// of each 503.
class WrongStashTest {
    private static final String MATCHES = "/movies/library/metadata/matches";
    private static final String QUESTION = "{\"type\":1,\"filename\":\"Somewhere/a file.mp4\"}";
    private static final String LOGIN_PAGE =
            "<!doctype html><title>Sign in</title><form><input name=u><input type=\"password\" name=p></form>";

    @Test
    void aWrongKey() {
        for (StashVersion version : StashVersion.values()) {
            try (var stash =
                    StashStandIn.builder().version(version).apiKey("right").start()) {
                said("S2P-101", stash.uri(), Map.of("stash.api-key", "wrong-key"));
            }
        }
    }

    @Test
    void aKeyForAStashWithoutOne() {
        for (StashVersion version : StashVersion.values()) {
            try (var stash = StashStandIn.builder().version(version).start()) {
                said("S2P-102", stash.uri(), Map.of("stash.api-key", "any-key-at-all"));
            }
        }
    }

    @Test
    void noKeyWhereOneIsNeeded() {
        try (var stash = StashStandIn.builder().apiKey("right").start()) {
            said("S2P-103", stash.uri(), Map.of());
        }
    }

    @Test
    void theLoginPageOfAProxy() throws IOException {
        answering("200 OK", "text/html", LOGIN_PAGE, "S2P-104");
        answering("401 Unauthorized", "text/html", LOGIN_PAGE, "S2P-104");
        answering("302 Found\r\nLocation: https://auth.example/?rd=http://stash.example/", "text/html", "", "S2P-104");
        answering("303 See Other\r\nLocation: /login", "text/html", "", "S2P-104");
    }

    @Test
    void aProxyThatWantsAPassword() throws IOException {
        answering("401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"nas\"", "text/html", "no", "S2P-105");
    }

    @Test
    void aStashThatWasReachedFromTheInternet() throws IOException {
        String said = "Stash is exposed to the public internet without authentication, and is not serving any more";
        answering("403 Forbidden", "text/plain", said, "S2P-106");
    }

    @Test
    void aNameThatDoesNotResolve() {
        said("S2P-108", URI.create("http://no-such-host.invalid:9999"), Map.of());
    }

    @Test
    void anAddressThatTakesNoConnection() throws IOException {
        try (var full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var one = new Socket(full.getInetAddress(), full.getLocalPort());
                var two = new Socket(full.getInetAddress(), full.getLocalPort())) {
            assertThat(one.isConnected() && two.isConnected(), is(true));
            said("S2P-110", URI.create("http://127.0.0.1:" + full.getLocalPort()), Map.of());
        }
    }

    @Test
    void aCertificateThatNobodySigned(@TempDir Path folder) throws Exception {
        try (var server = TlsPeer.selfSigned(folder)) {
            said("S2P-111", URI.create("https://127.0.0.1:" + server.port()), Map.of());
        }
    }

    @Test
    void httpWhereHttpsIsSpoken(@TempDir Path folder) throws Exception {
        try (var server = TlsPeer.selfSigned(folder)) {
            said("S2P-113", URI.create("http://127.0.0.1:" + server.port()), Map.of());
        }
        answering("400 Bad Request", "text/plain", "Client sent an HTTP request to an HTTPS server.\n", "S2P-113");
    }

    @Test
    void httpsWhereHttpIsSpoken() {
        try (var stash = StashStandIn.builder().start()) {
            said("S2P-112", URI.create("https://127.0.0.1:" + stash.port()), Map.of());
        }
    }

    @Test
    void anAddressThatSendsOn() throws IOException {
        answering("301 Moved\r\nLocation: https://stash.example/graphql", "text/html", "", "S2P-114");
    }

    @Test
    void aProxyWithoutItsStash() {
        try (var stash = StashStandIn.builder().start()) {
            stash.fault(Fault.BAD_GATEWAY);
            said("S2P-115", stash.uri(), Map.of());
        }
    }

    @Test
    void aDatabaseThatWaitsToBeMigrated() {
        try (var stash = StashStandIn.builder().start()) {
            stash.fault(Fault.NOT_READY);
            said("S2P-121", stash.uri(), Map.of());
        }
    }

    @Test
    void aStashInItsSetupWizard() throws IOException {
        String crash = "{\"errors\":[{\"message\":\"Internal system error. Error <runtime error: invalid memory address"
                + " or nil pointer dereference>\"}],\"data\":null}";
        said("S2P-122", target -> {
            if (target.contains("systemStatus")) {
                return "{\"data\":{\"system\":{\"status\":\"SETUP\"},\"version\":{\"version\":\"v0.28.1\"}}}";
            }
            return target.contains("__type") ? schema("urls", "findScenes", "v0.28.1") : crash;
        });
    }

    @Test
    void aStashThatIsTooOld() throws IOException {
        said(
                "S2P-123",
                target -> target.contains("__type")
                        ? schema("url", "findScenes", "v0.20.2")
                        : "{\"data\":{\"system\":{\"status\":\"OK\"},\"version\":{\"version\":\"v0.20.2\"}}}");
    }

    @Test
    void aSchemaThatIsTooOld() throws IOException {
        String refusal = "{\"errors\":[{\"message\":\"Cannot query field \\\"code\\\" on type \\\"Scene\\\".\"}]}";
        try (var server = new HostileServer((target, out) -> out.write(HostileServer.json(
                        target.contains("__type") ? schema("url", "findScenes", "self-built") : refusal)));
                var service = Service.of(server.uri())) {
            var response = service.post(MATCHES, QUESTION);
            assertThat(response.statusCode(), is(503));
            assertThat(Service.json(response).at("/error/code").asText(), is("S2P-123"));
        }
    }

    @Test
    void aStashBox() throws IOException {
        String unknown =
                "{\"errors\":[{\"message\":\"Cannot query field \\\"systemStatus\\\" on type \\\"Query\\\".\"}],"
                        + "\"data\":null}";
        String unauthorized = "{\"errors\":[{\"message\":\"not authorized\",\"path\":[\"version\"]}],\"data\":null}";
        said("S2P-124", target -> target.contains("systemStatus") ? unknown : unauthorized);
        said("S2P-124", target -> target.contains("systemStatus") ? unknown : schema("urls", "queryScenes", "v0.6.0"));
        said("S2P-124", URI.create("https://stashdb.example"), Map.of());
    }

    @Test
    void somethingElse() throws IOException {
        answering("200 OK", "text/html", "<title>Router</title><h1>Welcome</h1>", "S2P-125");
        answering("404 Not Found", "application/json", "{\"detail\":\"Not Found\"}", "S2P-125");
        answering("404 Not Found", "text/plain", "404 page not found", "S2P-125");
    }

    @Test
    void thePageOfStash() {
        try (var stash = StashStandIn.builder().start()) {
            said("S2P-126", URI.create(stash.uri() + "/nowhere"), Map.of());
        }
    }

    @Test
    void aStashThatIsTooSlow() {
        try (var stash = StashStandIn.builder().start()) {
            stash.fault(Fault.slow(Duration.ofSeconds(20)));
            said("S2P-128", stash.uri(), Map.of("stash.timeout", "500ms"));
        }
    }

    private static void said(String code, Answer answer) throws IOException {
        try (var server = new HostileServer((target, out) -> out.write(HostileServer.json(answer.to(target))))) {
            said(code, server.uri(), Map.of());
        }
    }

    private static void answering(String status, String type, String body, String code) throws IOException {
        String head = "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length()
                + "\r\n\r\n";
        try (var server = new HostileServer((target, out) -> HostileServer.write(out, head + body))) {
            said(code, server.uri(), Map.of());
        }
    }

    /// Everywhere the same.
    private static void said(String code, URI stash, Map<String, String> settings) {
        try (var service = Service.of(stash, settings)) {
            Until.holds(
                    code + " in /health",
                    Duration.ofSeconds(15),
                    () -> service.json("/health").path("stash_problem").asText().startsWith(code + ": "));
            var health = service.json("/health");
            assertThat(health.path("stash_reachable").asBoolean(), is(false));
            String sentence = withoutDetail(health.path("stash_problem").asText());
            unavailable(service.get("/movies/library/metadata/12"), code, sentence);
            unavailable(service.post(MATCHES, QUESTION), code, sentence);
        }
    }

    private static void unavailable(HttpResponse<byte[]> response, String code, String sentence) {
        var error = Service.json(response).path("error");
        assertThat(error.toString(), response.statusCode(), is(503));
        assertThat(error.path("code").asText(), is(code));
        assertThat(error.path("message").asText(), startsWith(sentence));
        assertThat(error.toString(), not(containsString("wrong-key")));
    }

    private static String withoutDetail(String said) {
        int detail = said.lastIndexOf(" (");
        return detail < 0 ? said : said.substring(0, detail);
    }

    private static String schema(String field, String query, String version) {
        return ("{\"data\":{\"scene\":{\"fields\":[{\"name\":\"%s\"}]},"
                        + "\"query\":{\"fields\":[{\"name\":\"%s\",\"args\":[]}]},\"version\":{\"version\":\"%s\"}}}")
                .formatted(field, query, version);
    }

    @FunctionalInterface
    private interface Answer {
        /// @param target of the request, with its body behind it
        String to(String target);
    }
}
