package dev.stash2plex;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.stash2plex.config.LogSettings;
import dev.stash2plex.config.Sources;
import dev.stash2plex.http.AccessKey;
import dev.stash2plex.log.Lines;
import dev.stash2plex.standin.Fault;
import dev.stash2plex.standin.StashStandIn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The whole service says all that it and its libraries have to say, on every route, with Stash well and unwell.
class SecretsStayInsideTest {
    private static final String ACCESS_KEY = "the-access-key-0123456789";
    private static final String API_KEY = "eyJhbGciOiJIUzI1NiJ9.eyJ1aWQiOiJzIn0.s_g-n";
    private static final Map<String, String> KEYS =
            Map.of("server.access-key", ACCESS_KEY, "stash.api-key", API_KEY, "log.level", "debug");

    private static final List<Fault> FAULTS = List.of(
            Fault.NONE, Fault.REFUSED_KEY, Fault.NOT_READY, Fault.KILLED_MID_BODY, Fault.BAD_GATEWAY, Fault.GARBAGE);

    private static final String IMAGES =
            new AccessKey(Optional.of(ACCESS_KEY)).imagePrefix().replace("/", "");

    private static final List<String> ROUTES = List.of(
            "/health",
            "/K",
            "/K/movies",
            "/K/library/metadata/12",
            "/K/movies/library/metadata/12/images",
            "/K/library/metadata/12/extras",
            "/K/library/metadata/no-number",
            "/K/no-such-route",
            "/K/explain?filename=Folder/name.mp4",
            "/K/explain?filename=" + API_KEY,
            "/K/observe/health/ready",
            "/K/observe/metrics",
            "/K/art/scene/12",
            "/K/art/scene/999999",
            "/I/art/scene/12",
            "/I/art/performer/1",
            "/I/movies",
            "/K" + "x".repeat(20_000),
            "/the%2Daccess%2Dkey%2D0123456789/movies",
            "/the%2Daccess%2Dkey%2D0123456789/movies%00",
            "/no-key");

    @Test
    void noLineHoldsOne() {
        var secrets = Main.secrets(Sources.fromVariables(KEYS));
        try (var lines = new Lines(LogSettings.Level.DEBUG, secrets);
                var stash = StashStandIn.builder().apiKey(API_KEY).start();
                var service = Service.of(stash.uri(), KEYS)) {
            for (Fault fault : FAULTS) {
                stash.fault(fault);
                ROUTES.forEach(route -> ask(service, route));
                service.post(
                        "/" + ACCESS_KEY + "/movies/library/metadata/matches",
                        "{\"type\":1,\"filename\":\"" + fault + "/" + API_KEY + ".mp4\"}");
                service.post("/" + ACCESS_KEY + "/library/metadata/matches", "{\"type\":\"" + API_KEY + "\"");
                service.send("DELETE", "/" + ACCESS_KEY + "/movies");
            }
            stash.stop();
            ROUTES.forEach(route -> ask(service, route));
            String text = lines.text();
            assertThat("it is at DEBUG", text, containsString("io.helidon"));
            assertThat("there was something to hide", text, containsString("***"));
            for (String secret : List.of(ACCESS_KEY, API_KEY, IMAGES, "the%2Daccess")) {
                assertThat(linesWith(secret, text), is(List.of()));
            }
            assertThat(text, not(containsString("x".repeat(1000))));
        }
    }

    private static List<String> linesWith(String secret, String text) {
        return text.lines().filter(line -> line.contains(secret)).toList();
    }

    private static void ask(Service service, String route) {
        service.get(route.replaceFirst("^/K", "/" + ACCESS_KEY).replaceFirst("^/I", "/" + IMAGES));
    }
}
