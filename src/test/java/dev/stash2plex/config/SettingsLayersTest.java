package dev.stash2plex.config;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.stash2plex.path.PathRuleSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// YAML over environment over default.
class SettingsLayersTest {
    private static final Map<String, String> STASH = Map.of("S2P_STASH_URL", Sources.STASH_URL);

    @Test
    void anEmptyFolderMeansEnvironmentOnly() {
        assertThat(Sources.load(Map.of(), STASH).stash().url().toString(), is(Sources.STASH_URL));
    }

    @Test
    void aFileOfCommentsMeansEnvironmentOnly() {
        assertThat(
                Sources.load(Map.of("a.yml", "# s2p:\n#   demo: true\n"), STASH).demo(), is(false));
    }

    @Test
    void yamlHoldsOverTheEnvironmentAndTheConflictIsSaid() {
        var settings = Sources.load(Map.of("a.yml", "s2p:\n  stash:\n    url: http://yaml.example:1\n"), STASH);
        assertThat(settings.stash().url().toString(), is("http://yaml.example:1"));
        assertThat(settings.overridden(), contains("stash.url: a.yml holds over S2P_STASH_URL"));
        assertThat(settings.effective(), hasItem(new EffectiveSetting("stash.url", "http://yaml.example:1", "a.yml")));
    }

    @Test
    void equalValuesAreNoConflict() {
        var settings = Sources.load(Map.of("a.yml", "s2p:\n  stash:\n    url: " + Sources.STASH_URL), STASH);
        assertThat(settings.overridden(), is(empty()));
    }

    @Test
    void anEmptyVariableCountsAsUnset() {
        var settings = Sources.load(
                Map.of(), Map.of("S2P_STASH_URL", Sources.STASH_URL, "S2P_STASH_API_KEY", "", "S2P_SERVER_PORT", " "));
        assertThat(settings.stash().apiKey(), is(Optional.empty()));
        assertThat(settings.server().port(), is(9090));
    }

    @Test
    void anEmptyYamlValueCountsAsUnset() {
        var settings = Sources.load(Map.of("a.yml", "s2p:\n  stash:\n    url:\n    api-key: ''\n"), STASH);
        assertThat(settings.stash().url().toString(), is(Sources.STASH_URL));
    }

    @Test
    void theRootMayBeLeftOut() {
        assertThat(
                Sources.load(Map.of("a.yaml", "stash:\n  url: http://yaml.example:1\n"), Map.of())
                        .stash()
                        .url()
                        .toString(),
                is("http://yaml.example:1"));
    }

    @Test
    void aLaterFileHoldsOverAnEarlierOneAndReplacesItsLists() {
        var settings = Sources.load(
                Map.of(
                        "1.yml", """
                                server: { port: 1000 }
                                plex: { title: One }
                                match:
                                  path-rules:
                                    - { name: a, plex_pattern: '(.*)', stash_pattern: '(.*)' }
                                    - { name: b, plex_pattern: '(.*)', stash_pattern: '(.*)' }
                                metadata: { genres: { ignore: [a, b] } }
                                """,
                        "2.yml", """
                                server: { port: 2000 }
                                match:
                                  path-rules:
                                    - { name: c, plex_pattern: '(.*)', stash_pattern: '(.*)' }
                                metadata: { genres: { ignore: ['c, d'] } }
                                """),
                STASH);
        assertThat(settings.server().port(), is(2000));
        assertThat(settings.plex().title(), is("One"));
        assertThat(
                settings.match().pathRules().stream()
                        .map(PathRuleSettings::name)
                        .toList(),
                is(List.of("c")));
        assertThat(settings.metadata().ignoredTags(), is(List.of("c, d")));
    }

    @Test
    void aListInAFileReplacesTheOneOfTheVariablesAsAWhole() {
        var settings = Sources.load(
                Map.of("a.yml", "match: { path-rules: [ { plex_pattern: '^/a/(.*)$', stash_pattern: '^/b/(.*)$' } ] }"),
                Map.of(
                        "S2P_STASH_URL", Sources.STASH_URL,
                        "S2P_MATCH_PATH_RULES_0_NAME", "of the variables",
                        "S2P_MATCH_PATH_RULES_1_PLEX_PATTERN", "^/c/(.*)$"));
        assertThat(
                settings.match().pathRules().stream()
                        .map(PathRuleSettings::name)
                        .toList(),
                is(List.of("match.path-rules.0")));
        assertThat(settings.overridden(), contains("match.path-rules: a.yml holds over S2P_MATCH_PATH_RULES_…"));
    }

    @Test
    void aListInVariablesHoldsOverTheDefaultAndUnderAFile() {
        var variables = Map.of("S2P_STASH_URL", Sources.STASH_URL, "S2P_METADATA_GENRES_IGNORE", "x, y,z");
        assertThat(Sources.load(Map.of(), variables).metadata().ignoredTags(), is(List.of("x", "y", "z")));
        assertThat(
                Sources.load(Map.of("a.yml", "metadata: { genres: { ignore: [a] } }"), variables)
                        .metadata()
                        .ignoredTags(),
                is(List.of("a")));
    }

    @Test
    void everySettingHasItsSource() {
        var settings = Sources.load(
                Map.of("1.yml", "server: { port: 1, host: h }", "2.yml", "server: { port: 2 }"),
                Map.of("S2P_STASH_URL", Sources.STASH_URL, "S2P_SERVER_PORT", "3", "S2P_PLEX_TITLE", "T"));
        assertThat(
                settings.effective(),
                hasItems(
                        new EffectiveSetting("server.port", "2", "2.yml"),
                        new EffectiveSetting("server.host", "h", "1.yml"),
                        new EffectiveSetting("plex.title", "T", "S2P_PLEX_TITLE"),
                        new EffectiveSetting("stash.timeout", "20s", "default"),
                        new EffectiveSetting("stash.api-key", "", "default")));
    }

    @Test
    void aKeyOfManyPartsIsOnlyUnknown() {
        String key = "a.".repeat(100_000) + "a";
        assertThat(
                String.valueOf(assertThrows(
                                SettingsException.class,
                                () -> Sources.load(Map.of("a.yml", "? " + key + "\n: x\n"), STASH))
                        .getMessage()),
                containsString("(a.yml) is not a setting"));
    }

    @Test
    void quotesThatDockerKeepsAreNoPartOfAValue() {
        var settings = Sources.load(
                Map.of(),
                Map.of(
                        "S2P_STASH_URL", Sources.STASH_URL,
                        "S2P_SERVER_PORT", "\"9091\"",
                        "S2P_DEMO", "'yes'",
                        "S2P_STASH_TIMEOUT", "\"5s\"",
                        "S2P_LOG_LEVEL", "'debug'",
                        "S2P_PUBLIC_URL", "\"http://192.168.1.5:9090/\""));
        assertThat(settings.server().port(), is(9091));
        assertThat(settings.demo(), is(true));
        assertThat(settings.stash().timeout(), is(Duration.ofSeconds(5)));
        assertThat(settings.log().level(), is(LogSettings.Level.DEBUG));
        assertThat(settings.publicUrl(), is(Optional.of(URI.create("http://192.168.1.5:9090"))));
    }

    @Test
    void aSecretIsNeverShownAndNeverReplaced() {
        var settings = Sources.load(Map.of("a.yml", "s2p:\n  stash:\n    api-key: 'pa${HOME}ss$word'\n"), STASH);
        assertThat(settings.stash().apiKey(), is(Optional.of("pa${HOME}ss$word")));
        assertThat(settings.effective(), hasItem(new EffectiveSetting("stash.api-key", "***", "a.yml")));
    }

    @Test
    void otherVariablesAndFilesAreLeftAlone() {
        var settings = Sources.load(
                Map.of("notes.txt", "server: { port: 1 }", ".hidden.yml", "server: { port: 1 }"),
                Map.of("S2P_STASH_URL", Sources.STASH_URL, "SERVER_PORT", "1", "HOME", "/root", "S2PX", "1"));
        assertThat(settings.server().port(), is(9090));
    }

    @Test
    void theDemoNeedsNoStash() {
        assertThat(
                SettingsLoader.load(Path.of("no-such-folder"), Map.of("S2P_DEMO", "true"))
                        .demo(),
                is(true));
    }
}
