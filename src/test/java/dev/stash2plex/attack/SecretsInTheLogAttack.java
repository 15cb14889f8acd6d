package dev.stash2plex.attack;

import static dev.stash2plex.attack.HostileStash.head;
import static dev.stash2plex.attack.HostileStash.write;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import dev.stash2plex.standin.StashStandIn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Neither the access key nor Stash's key is in any line of the log or any answer, whoever writes it where.
@Tag("quick")
class SecretsInTheLogAttack {
    private static final String ACCESS_KEY = "door-0123456789abcdef-DOOR";
    private static final String API_KEY = "eyJhbGciOiJIUzI1NiJ9.eyJ1aWQiOiJzdGFzaCJ9.c2VjcmV0LW9mLXN0YXNo";
    private static final Map<String, String> SETTINGS = Map.of(
            "log.level", "DEBUG", "server.access-key", ACCESS_KEY, "stash.api-key", API_KEY, "stash.timeout", "5s");
    private static final List<String> PATHS = List.of(
            "",
            "/",
            "/movies",
            "/movies/library/metadata/12",
            "/movies/library/metadata/12/images",
            "/art/scene/12",
            "/art/performer/2",
            "/explain?filename=a.mp4",
            "/observe/metrics",
            "/observe/health/ready",
            "/nowhere",
            "/art/scene/1/../12",
            "/a|b",
            "/%zz",
            "/" + "a".repeat(20_000));

    @RegisterExtension
    final Siege siege = new Siege();

    @Test
    void areMaskedOnEveryRoute() throws Exception {
        try (var stash = new HostileStash(StashStandIn.builder().apiKey(API_KEY).start());
                var service = ServiceUnderAttack.before(stash, SETTINGS)) {
            var leaks = new ArrayList<String>();
            siege.of("every route with the access key, at DEBUG", service, () -> leaks.addAll(askEverything(service)));
            assertThat(leaks, is(empty()));
            assertThat(linesWithSecrets(service), is(empty()));
        }
    }

    @Test
    void areMaskedWhereStashRepeatsThem() throws Exception {
        String image = "{\"data\":{\"found\":{\"image\":\"http://stash/performer/2/image?t=1&apikey=" + API_KEY;
        try (var stash = new HostileStash(StashStandIn.builder().apiKey(API_KEY).start());
                var service = ServiceUnderAttack.before(stash, SETTINGS)) {
            var leaks = new ArrayList<String>();
            siege.askingOnlyHealth().of("Stash repeats its key", service, () -> {
                for (String answer : List.of(
                        head(200, "application/json", "X: y") + "{\"errors\":[{\"message\":\"bad key " + API_KEY
                                + "\"}]}",
                        head(200, "application/json", "X: y") + image + "\"}}}",
                        head(200, "application/json", "X: y") + image + " and more\"}}}",
                        head(200, "application/json", "X: y") + "{\"data\":{\"found\":{\"id\":\"" + API_KEY + "\"}}}",
                        head(500, "text/html", "X: y") + "<p>" + API_KEY + "</p>",
                        head(200, "text/html", "X: y") + API_KEY,
                        head(302, "text/html", "Location: http://stash/login?key=" + API_KEY),
                        "HTTP/1.1 " + API_KEY + "\r\n\r\n",
                        "HTTP/1.1 200 OK\r\n" + API_KEY + "\r\n\r\n")) {
                    stash.answer("ApiKey: " + API_KEY, (request, out) -> write(out, answer));
                    leaks.addAll(askEverything(service));
                }
            });
            assertThat(leaks, is(empty()));
            assertThat(linesWithSecrets(service), is(empty()));
        }
    }

    private static List<String> askEverything(ServiceUnderAttack service) throws Exception {
        var leaks = new ArrayList<String>();
        for (String path : PATHS) {
            for (String version : List.of("1.1", "1.0")) {
                Siege.attempt(() -> {
                    String request = "GET /" + ACCESS_KEY + path + " HTTP/" + version + "\r\nHost: localhost\r\n";
                    Answer answer = Wire.ask(service.port(), request + "Referer: /" + ACCESS_KEY + "\r\n\r\n");
                    if (hasSecret(answer.toString())) {
                        leaks.add(path);
                    }
                });
            }
        }
        String match = "{\"type\":1,\"filename\":\"/x/" + ACCESS_KEY + ".mp4\",\"manual\":7}";
        Siege.attempt(() ->
                Wire.ask(service.port(), Wire.post("/" + ACCESS_KEY + "/movies/library/metadata/matches", match)));
        return leaks;
    }

    private static List<String> linesWithSecrets(ServiceUnderAttack service) throws IOException {
        return service.log()
                .lines()
                .filter(SecretsInTheLogAttack::hasSecret)
                .map(line -> line.substring(0, Math.min(300, line.length())))
                .limit(5)
                .toList();
    }

    private static boolean hasSecret(String text) {
        return text.contains(ACCESS_KEY) || text.contains(API_KEY);
    }
}
