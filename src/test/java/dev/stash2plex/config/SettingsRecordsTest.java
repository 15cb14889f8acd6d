package dev.stash2plex.config;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import dev.stash2plex.config.ArtworkSettings.Poster;
import dev.stash2plex.config.LogSettings.Level;
import dev.stash2plex.config.MetadataSettings.Field;
import dev.stash2plex.config.MetadataSettings.GenreOrder;
import dev.stash2plex.config.value.BasicCredentials;
import dev.stash2plex.standin.OwnCertificate;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every default and every key of every settings record, as YAML and as variable.
class SettingsRecordsTest {
    @TempDir
    private static Path folder;

    private static Path certificate;

    @BeforeAll
    static void makeCertificate() throws IOException {
        String pem = OwnCertificate.ofServer(folder, "nas", "dns:localhost").pem();
        certificate = Files.writeString(folder.resolve("nas.pem"), pem);
    }

    @Test
    void stash() {
        check(
                settings -> withoutCertificates(settings.stash()),
                "stash.",
                new StashSettings(URI.create(Sources.STASH_URL), Optional.empty(), Duration.ofSeconds(20), 4),
                Map.of(
                        "stash.url", "https://me:word@media.example/stash/",
                        "stash.api-key", "secret-key",
                        "stash.ca-certificate", certificate.toString(),
                        "stash.timeout", "1500ms",
                        "stash.max-concurrent", "2"),
                new StashSettings(
                        URI.create("https://media.example/stash"),
                        Optional.of("secret-key"),
                        Optional.of(new BasicCredentials("me", "word")),
                        List.of(),
                        Duration.ofMillis(1500),
                        2));
    }

    /// They are read in a test of their own.
    private static StashSettings withoutCertificates(StashSettings stash) {
        return new StashSettings(
                stash.url(), stash.apiKey(), stash.credentials(), List.of(), stash.timeout(), stash.maxConcurrent());
    }

    @Test
    void server() {
        check(
                Settings::server,
                "server.",
                new ServerSettings("0.0.0.0", 9090, Optional.empty(), 512, List.of(), Duration.ofSeconds(8)),
                Map.of(
                        "server.host", "127.0.0.1",
                        "server.port", "8080",
                        "server.access-key", "a-long-enough-key_1",
                        "server.max-connections", "100",
                        "server.hosts", "one.example, two",
                        "server.shutdown-grace", "PT3S"),
                new ServerSettings(
                        "127.0.0.1",
                        8080,
                        Optional.of("a-long-enough-key_1"),
                        100,
                        List.of("one.example", "two"),
                        Duration.ofSeconds(3)));
    }

    @Test
    void plex() {
        check(
                Settings::plex,
                "plex.",
                new PlexSettings("tv.plex.agents.stash2plex", "Stash2Plex"),
                Map.of("plex.identifier", "tv.plex.agents.custom.mine", "plex.title", "My library"),
                new PlexSettings("tv.plex.agents.custom.mine", "My library"));
    }

    @Test
    void match() {
        check(
                Settings::match,
                "match.",
                new MatchSettings(false, List.of()),
                Map.of("match.adult-only-when-asked", "true"),
                new MatchSettings(true, List.of()));
    }

    @Test
    void pathRule() {
        var keys = Map.of(
                "match.path-rules.0.name", "films",
                "match.path-rules.0.plex_pattern", "^/plex/(.*)$",
                "match.path-rules.0.stash_pattern", "^/stash/(.*)$",
                "match.path-rules.0.plex_library_root", "/plex",
                "match.path-rules.0.case_insensitive", "true",
                "match.path-rules.0.test_plex_path", "/plex/a.mp4",
                "match.path-rules.0.test_stash_path", "/stash/a.mp4");
        var yaml = """
                s2p:
                  stash: { url: http://stash.example:9999 }
                  match:
                    path-rules:
                      - name: films
                        plex_pattern: ^/plex/(.*)$
                        stash_pattern: ^/stash/(.*)$
                        plex_library_root: /plex
                        case_insensitive: true
                        test_plex_path: /plex/a.mp4
                        test_stash_path: /stash/a.mp4
                """;
        for (var settings : List.of(Sources.fromVariables(keys), Sources.load(Map.of("a.yml", yaml), Map.of()))) {
            var rule = settings.match().pathRules().getFirst();
            assertThat(rule.name(), is("films"));
            assertThat(rule.plexPattern().match("/PLEX/x/y.mp4"), is(Optional.of(List.of("x/y.mp4"))));
            assertThat(rule.stashPattern().fill(List.of("x/y.mp4")), is("/stash/x/y.mp4"));
            assertThat(rule.plexLibraryRoot(), is(Optional.of("/plex")));
            assertThat(rule.caseInsensitive(), is(true));
            assertThat(rule.testPlexPath(), is(Optional.of("/plex/a.mp4")));
            assertThat(rule.testStashPath(), is(Optional.of("/stash/a.mp4")));
        }
    }

    @Test
    void pathRuleDefaults() {
        var rule = Sources.fromVariables(Map.of(
                        "match.path-rules.0.plex_pattern", "^/plex/(.*)$",
                        "match.path-rules.0.stash_pattern", "^/stash/(.*)$"))
                .match()
                .pathRules()
                .getFirst();
        assertThat(rule.name(), is("match.path-rules.0"));
        assertThat(rule.plexLibraryRoot(), is(Optional.empty()));
        assertThat(rule.caseInsensitive(), is(false));
        assertThat(rule.testPlexPath(), is(Optional.empty()));
        assertThat(rule.testStashPath(), is(Optional.empty()));
    }

    @Test
    void metadata() {
        var keys = new TreeMap<String, String>();
        for (Field field : Field.values()) {
            keys.put(field.key(), "false");
        }
        keys.put("metadata.content-rating", "de/18");
        keys.put("metadata.genres.ignore", "1080p, 4K");
        keys.put("metadata.genres.max", "5");
        keys.put("metadata.genres.order", "name");
        keys.put("metadata.rating.image", "imdb://image.rating");
        keys.put("metadata.collections.groups", "no");
        keys.put("metadata.collections.studio", "yes");
        check(
                Settings::metadata,
                "metadata.",
                new MetadataSettings(
                        Set.copyOf(EnumSet.allOf(Field.class)),
                        "XXX",
                        List.of(),
                        0,
                        GenreOrder.STASH,
                        "stash://image.rating",
                        true,
                        false),
                keys,
                new MetadataSettings(
                        Set.of(),
                        "de/18",
                        List.of("1080p", "4K"),
                        5,
                        GenreOrder.NAME,
                        "imdb://image.rating",
                        false,
                        true));
    }

    @Test
    void artwork() {
        check(
                Settings::artwork,
                "artwork.",
                new ArtworkSettings(Poster.SCREENSHOT),
                Map.of("artwork.poster", "group"),
                new ArtworkSettings(Poster.GROUP));
    }

    @Test
    void library() {
        check(
                Settings::library,
                "library.",
                new LibrarySettings(1000, Duration.ofSeconds(30), Duration.ofHours(1)),
                Map.of("library.page-size", "500", "library.refresh", "10s", "library.full-refresh", "6h"),
                new LibrarySettings(500, Duration.ofSeconds(10), Duration.ofHours(6)));
    }

    @Test
    void log() {
        check(
                Settings::log,
                "log.",
                new LogSettings(Level.INFO),
                Map.of("log.level", "debug"),
                new LogSettings(Level.DEBUG));
    }

    @Test
    void demo() {
        check(Settings::demo, "demo", false, Map.of("demo", "true"), true);
    }

    @Test
    void publicUrl() {
        check(
                Settings::publicUrl,
                "public-url",
                Optional.empty(),
                Map.of("public-url", "http://192.168.1.5:9090/"),
                Optional.of(URI.create("http://192.168.1.5:9090")));
    }

    private static <T> void check(
            Function<Settings, T> record, String prefix, T defaults, Map<String, String> keys, T set) {
        assertThat("defaults", record.apply(Sources.defaults()), is(defaults));
        assertThat("YAML", record.apply(Sources.fromYaml(keys)), is(set));
        assertThat("variables", record.apply(Sources.fromVariables(keys)), is(set));
        assertThat(
                "no key is left out",
                Sources.keys(prefix),
                contains(keys.keySet().stream().sorted().toArray()));
    }
}
