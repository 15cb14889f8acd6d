package dev.stash2plex.http;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.stash2plex.Service;
import dev.stash2plex.standin.StashStandIn;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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
        assertThat(key.mask("/health"), is("/health"));
        assertThat(new AccessKey(Optional.empty()).mask("/movies/"), is("/movies/"));
    }

    @Test
    void aRefusalSaysNothingOfTheKey() {
        assertThat(new String(service.get("/wrong/movies").body(), StandardCharsets.UTF_8), not(containsString(KEY)));
    }
}
