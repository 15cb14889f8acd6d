package dev.stash2plex.match;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.startsWith;

import dev.stash2plex.config.LogSettings;
import dev.stash2plex.config.MatchSettings;
import dev.stash2plex.config.Secrets;
import dev.stash2plex.config.SettingsLoader;
import dev.stash2plex.library.index.SceneIndex;
import dev.stash2plex.log.Lines;
import dev.stash2plex.path.PathRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The user's own translations between paths of Plex and of Stash.
class PathRulesTest {
    @TempDir
    private Path folder;

    private MatchSettings settings(String rules) throws IOException {
        Files.writeString(folder.resolve("rules.yml"), "s2p:\n  match:\n    path-rules:\n" + rules.indent(6));
        return SettingsLoader.load(folder, Map.of("S2P_STASH_URL", "http://stash.example:9999"))
                .match();
    }

    private PathRules rules(String rules) throws IOException {
        return new PathRules(settings(rules).pathRules());
    }

    private static List<String> stashPaths(PathRules rules, String plexPath) {
        return rules.toStash(plexPath).stream()
                .map(PathRules.Translation::stashPath)
                .toList();
    }

    @Test
    void translatesBothWays() throws IOException {
        var rules = rules("""
                - name: films
                  plex_pattern: '^/plex/(.*)$'
                  stash_pattern: '^/data/(.*)$'
                """);
        assertThat(stashPaths(rules, "/plex/a/b.mp4"), contains("/data/a/b.mp4"));
        assertThat(rules.toPlex("/data/a/b.mp4"), is(Optional.of("/plex/a/b.mp4")));
        assertThat(stashPaths(rules, "/elsewhere/b.mp4"), is(empty()));
        assertThat(rules.warnings(), is(empty()));
        assertThat(rules.names(), contains("films"));
    }

    @Test
    void theFirstThatFitsWins() throws IOException {
        var rules = rules("""
                - name: one
                  plex_pattern: '^/plex/one/(.*)$'
                  stash_pattern: '^/disk1/(.*)$'
                - name: all
                  plex_pattern: '^/plex/(.*)$'
                  stash_pattern: '^/data/(.*)$'
                """);
        assertThat(stashPaths(rules, "/plex/one/b.mp4"), contains("/disk1/b.mp4"));
        assertThat(stashPaths(rules, "/plex/two/b.mp4"), contains("/data/two/b.mp4"));
    }

    @Test
    void aRelativeNameIsTriedBelowTheRootOfEachLibrary() throws IOException {
        var match = settings("""
                - name: one
                  plex_pattern: '^/plex/one/(.*)$'
                  stash_pattern: '^/disk1/(.*)$'
                  plex_library_root: /plex/one
                - name: two
                  plex_pattern: '^/plex/two/(.*)$'
                  stash_pattern: '^/disk2/(.*)$'
                  plex_library_root: /plex/two/
                """);
        assertThat(stashPaths(new PathRules(match.pathRules()), "b.mp4"), contains("/disk1/b.mp4", "/disk2/b.mp4"));
        assertThat(
                stashPaths(new PathRules(match.pathRules()), "/two/b.mp4"),
                contains("/disk1/two/b.mp4", "/disk2/two/b.mp4", "/disk2/b.mp4"));
        var index = Scenes.index(Scenes.untitled(1, "/disk1/a.mp4"), Scenes.untitled(2, "/disk2/b.mp4"));
        assertThat(new Asked(index, new PathRules(match.pathRules())).scene("b.mp4"), is(2));
        assertThat(
                new Asked(index, new PathRules(match.pathRules()))
                        .match(Asked.file("b.mp4"))
                        .logFields()
                        .get("step"),
                is("path-rule"));
    }

    @Test
    void aPathThatOnlyDiffersInCaseNeedsARuleThatAllowsIt() throws IOException {
        String rule = """
                - name: films
                  plex_pattern: '^/plex/(.*)$'
                  stash_pattern: '^/data/(.*)$'
                  case_insensitive: %s
                """;
        var index = Scenes.index(
                Scenes.untitled(1, "/data/Folder/Clip.mp4"),
                Scenes.untitled(2, "/data/Folder/Twin.mp4"),
                Scenes.untitled(3, "/data/Folder/twin.mp4"));
        assertThat(step(index, rule.formatted("true"), "/PLEX/folder/clip.MP4"), is("path-rule"));
        assertThat(step(index, rule.formatted("false"), "/plex/folder/clip.mp4"), is("path"));
        assertThat(new Asked(index, rules(rule.formatted("true"))).scene("/plex/folder/TWIN.mp4"), is(0));
        assertThat(new Asked(index, rules(rule.formatted("true"))).scene("/plex/Folder/twin.mp4"), is(3));
    }

    private String step(SceneIndex index, String rule, String filename) throws IOException {
        return new Asked(index, rules(rule))
                .match(Asked.file(filename))
                .best()
                .orElseThrow()
                .step();
    }

    @Test
    void macOsWritesAccentsInTwoCharacters() throws IOException {
        var match = settings("""
                - name: films
                  plex_pattern: '^/plex/(.*)$'
                  stash_pattern: '^/data/(.*)$'
                """);
        var index = Scenes.index(Scenes.untitled(1, "/data/Cafe\u0301/1.mp4"));
        assertThat(new Asked(index, new PathRules(match.pathRules())).scene("/plex/Caf\u00e9/1.mp4"), is(1));
    }

    @Test
    void aRuleThatFailsItsTestIsSwitchedOffAndSaysWhatItGave() throws IOException {
        var rules = rules("""
                - name: wrong
                  plex_pattern: '^/plex/(.*)$'
                  stash_pattern: '^/data/(.*)$'
                  test_plex_path: /plex/a.mp4
                  test_stash_path: /media/a.mp4
                - name: right
                  plex_pattern: '^/plex/(.*)$'
                  stash_pattern: '^/data/(.*)$'
                  test_plex_path: /plex/a.mp4
                  test_stash_path: /data/a.mp4
                """);
        assertThat(rules.names(), contains("right"));
        assertThat(
                rules.warnings(),
                contains(is("path rule 'wrong' fails its test and is switched off:"
                        + " test_plex_path '/plex/a.mp4' became '/data/a.mp4', expected '/media/a.mp4';"
                        + " back '/media/a.mp4' became nothing (the pattern does not fit), expected '/plex/a.mp4'")));
    }

    @Test
    void oneTestPathHasToComeBackToItself() throws IOException {
        var rules = rules("""
                - name: loses
                  plex_pattern: '^(.*)/plex/(.*)$'
                  stash_pattern: '^/data/$2/$1$'
                  test_plex_path: /x/plex/a/b.mp4
                - name: keeps
                  plex_pattern: '^/plex/(.*)$'
                  stash_pattern: '^/data/(.*)$'
                  test_stash_path: /data/b.mp4
                - name: misses
                  plex_pattern: '^/plex/(.*)$'
                  stash_pattern: '^/data/(.*)$'
                  test_stash_path: /elsewhere/b.mp4
                - name: relative
                  plex_pattern: '^/plex/(.*)$'
                  stash_pattern: '^/data/(.*)$'
                  plex_library_root: /plex
                  test_plex_path: a/b.mp4
                """);
        assertThat(rules.names(), contains("keeps", "relative"));
        assertThat(rules.warnings().size(), is(2));
        assertThat(rules.warnings().getFirst(), startsWith("path rule 'loses'"));
        assertThat(rules.warnings().getLast(), containsString("became nothing"));
    }

    @Test
    void windows() throws IOException {
        var rules = rules("""
                - name: films
                  plex_pattern: '^D:\\\\Films\\\\(.*)$'
                  stash_pattern: '^E:\\\\Data\\\\(.*)$'
                  plex_library_root: 'D:\\Films'
                """);
        assertThat(stashPaths(rules, "D:\\Films\\a\\b.mp4"), contains("E:\\Data\\a\\b.mp4"));
        assertThat(stashPaths(rules, "a\\b.mp4"), contains("E:\\Data\\a\\b.mp4"));
    }

    @Test
    void aPathThatTakesTooManyStepsFitsNoRuleAndIsToldOfOnce() throws IOException {
        var rules = rules("""
                - name: slow
                  plex_pattern: '^/media/(.*)/(.*)/(.*)\\.mp4$'
                  stash_pattern: '^/data/(.*)/(.*)/(.*)\\.mp4$'
                - name: rest
                  plex_pattern: '^/media/(.*)$'
                  stash_pattern: '^/rest/(.*)$'
                """);
        String slashes = "/".repeat(2000);
        try (var lines = new Lines(LogSettings.Level.INFO, Secrets.of(List.of()))) {
            for (int i = 0; i < 3; i++) {
                assertThat(stashPaths(rules, "/media/" + slashes), contains("/rest/" + slashes));
            }
            assertThat(lines.all().size(), is(1));
            assertThat(lines.all().getFirst().path("rule").asText(), is("slow"));
            assertThat(lines.all().getFirst().path("path").asText().length(), is(lessThan(520)));
        }
        assertThat(stashPaths(rules, "/media/a/b/c.mp4"), contains("/data/a/b/c.mp4"));
    }

    @Test
    void aRuleWithNamesThatTakeTooManyStepsIsToldOfAtTheStart() throws IOException {
        var settings = settings("""
                - name: slow
                  plex_pattern: '^/media/(.*)/(.*)$'
                  stash_pattern: '^/data/(.*)/(.*)$'
                - name: quick
                  plex_pattern: '^/media/([^/]+)/(.*)$'
                  stash_pattern: '^/data/$2/$1$'
                """).pathRules();
        assertThat(
                settings.getFirst().slowness().orElseThrow(),
                startsWith("path rule 'slow': plex_pattern has 2 parts of any length"));
        assertThat(settings.getLast().slowness(), is(Optional.empty()));
    }
}
