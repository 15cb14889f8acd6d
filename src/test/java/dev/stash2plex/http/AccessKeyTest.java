package dev.stash2plex.http;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.stash2plex.Service;
import dev.stash2plex.Until;
import dev.stash2plex.config.LogSettings;
import dev.stash2plex.config.Secrets;
import dev.stash2plex.log.Lines;
import dev.stash2plex.standin.StashStandIn;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// With an access key everything but `/health` is behind it, and it is never given away.
class AccessKeyTest {
    private static final String KEY = "correct-horse-battery";
    private static final String ITEM = "/library/metadata/12";

    private static StashStandIn stash;
    private static Service service;

    @BeforeAll
    static void start() {
        stash = StashStandIn.builder().start();
        service = Service.of(stash.uri(), Map.of("server.access-key", KEY)).filled();
    }

    @AfterAll
    static void stop() {
        service.close();
        stash.close();
    }

    @Test
    void everyRouteAnswersBehindTheKey() {
        for (String path : List.of("/", "/movies", ITEM, "/movies" + ITEM, "/art/scene/12", "/observe/health/ready")) {
            assertThat(path, service.get("/" + KEY + path).statusCode(), is(200));
        }
        assertThat(service.get("/health").statusCode(), is(200));
    }

    @Test
    void noRouteAnswersWithoutTheKey() {
        for (String path : List.of("/", "/movies", ITEM, "/art/scene/12", "/observe/health", "/observe/metrics")) {
            for (String prefix : List.of("", "/wrong", "/" + KEY + "x", "/" + KEY.substring(1), "/%20" + KEY)) {
                assertThat(prefix + path, service.get(prefix + path).statusCode(), is(404));
            }
        }
    }

    @Test
    void imageUrlsCarryAnotherSecretThatOpensImagesOnly() {
        var item = service.json("/" + KEY + ITEM).at("/MediaContainer/Metadata/0");
        assertThat(item.toString(), not(containsString(KEY)));
        String thumb = URI.create(item.path("thumb").asText()).getRawPath();
        assertThat(service.get(thumb).statusCode(), is(200));
        String secret = thumb.substring(0, thumb.indexOf("/art/"));
        for (String path : List.of("/", "/movies", ITEM, "/observe/health")) {
            assertThat(path, service.get(secret + path).statusCode(), is(404));
        }
    }

    @Test
    void theMaskHidesWhateverStandsInTheKeysPlace() {
        var key = new AccessKey(Optional.of(KEY));
        assertThat(key.mask("/" + KEY + "/movies"), is("/***/movies"));
        assertThat(key.mask("/" + KEY), is("/***"));
        assertThat(key.mask("/x/../" + KEY + "/movies"), is("/***/../***/movies"));
        assertThat(key.mask("/movies/" + KEY), is("/***/***"));
        assertThat(key.mask("/x" + key.imagePrefix() + "/art"), is("/***/***/art"));
        assertThat(key.mask("/health"), is("/health"));
        assertThat(new AccessKey(Optional.empty()).mask("/movies/"), is("/movies/"));
    }

    @Test
    void aPathThatLeadsToTheKeyByDotsIsNotFound() {
        for (String path : List.of(
                "/x/../" + KEY + "/",
                "/x/../" + KEY + "/movies",
                "/./" + KEY + ITEM,
                "/" + KEY + "/../" + KEY + "/movies",
                "/x/%2e%2e/" + KEY + "/movies",
                "/x/.%2E/" + KEY + "/health",
                "/x/..%2f" + KEY + "/movies",
                "/x/..;/" + KEY + "/movies",
                "/movies/" + KEY)) {
            Wire.Answer answer = ask(path);
            assertThat(path, answer.status(), is(404));
            assertThat(path, answer.toString(), not(containsString(KEY)));
        }
    }

    @Test
    void theKeyIsInNoLineWhereverItStandsInThePath() {
        try (var lines = new Lines(LogSettings.Level.DEBUG, Secrets.of(List.of()))) {
            for (String path : List.of(
                    "/x/../" + KEY + "/", "/movies/" + KEY + "/x", "/x/" + KEY, "/" + KEY + "/" + KEY, "/x%2F" + KEY)) {
                ask(path);
            }
            Until.holds(
                    "written",
                    Duration.ofSeconds(5),
                    () -> lines.text()
                                    .lines()
                                    .filter(line -> line.contains("\"dev.stash2plex.http.RequestLog\""))
                                    .count()
                            >= 5);
            assertThat(
                    lines.text()
                            .lines()
                            .filter(line -> line.contains("dev.stash2plex") && line.contains(KEY))
                            .toList(),
                    is(empty()));
        }
    }

    @Test
    void aRefusalSaysNothingOfTheKey() {
        assertThat(new String(service.get("/wrong/movies").body(), StandardCharsets.UTF_8), not(containsString(KEY)));
    }

    /// A client of ours would resolve the dots by itself.
    private static Wire.Answer ask(String path) {
        try (var wire = new Wire(service.port())) {
            return wire.send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                    .read("GET");
        }
    }
}
