package dev.stash2plex.config;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A file that is not what it should be is a sentence, whatever it is.
class YamlFilesTest {
    private static final String KEY = "eyJhbGciOiJIUzI1NiJ9";

    @Test
    void anAnchorThatRefersToItselfIsAFault() {
        for (String yaml : List.of(
                "s2p: &a\n  stash: *a\n",
                "s2p: &a [*a]\n",
                "s2p: &a\n  stash: &b\n    x: *a\n    y: *b\n",
                "&a [*a]: x\n",
                "&a ? *a\n: x\n",
                "s2p: &a {x: [*a, *a], y: [*a, *a]}\n")) {
            assertThat(yaml, faults(yaml), containsString("a.yml (file) cannot be read: "));
        }
        assertThat(faults("s2p: &a\n  stash: *a\n"), containsString("an anchor refers to itself"));
        assertThat("a merge with itself adds nothing", faults("s2p: &a\n  <<: *a\n"), containsString("stash.url"));
    }

    @Test
    void aliasesThatMultiplyAreAFault() {
        String many = IntStream.range(1, 10)
                .mapToObj(i -> "l%d: &l%d [%s]".formatted(i, i, ("*l" + (i - 1) + ", ").repeat(9)))
                .collect(Collectors.joining("\n", "l0: &l0 lol\n", "\n"));
        assertThat(faults(many), containsString("a.yml (file) cannot be read: "));
        String few = IntStream.range(1, 19)
                .mapToObj(i -> "l%d: &l%d {a: *l%d, b: *l%d}".formatted(i, i, i - 1, i - 1))
                .collect(Collectors.joining("\n", "l0: &l0 {}\n", "\n"));
        assertThat(faults(few), containsString("a.yml (file) cannot be read: it has too much in it"));
        String longKeys = "a: &a {%s}\n%s: *a\n"
                .formatted(
                        IntStream.range(0, 2000).mapToObj(i -> "k" + i + ": x").collect(Collectors.joining(", ")),
                        "k".repeat(1000));
        assertThat(faults(longKeys), containsString("a.yml (file) cannot be read: it has too much in it"));
    }

    @Test
    void aHugeFileIsAFault() {
        assertThat(
                faults("# " + "x".repeat(1 << 20)), containsString("a.yml (file) cannot be read: it is larger than"));
    }

    @Test
    void whatHasNoKeysIsAFault() {
        assertThat(faults("just a text"), containsString("a.yml (file) cannot be read: it has no keys"));
        assertThat(faults("[a, b]"), containsString("a.yml (file) cannot be read: it has no keys"));
        assertThat(faults("[".repeat(10_000)), containsString("a.yml (file) cannot be read: "));
        assertThat(faults("stash:\n  url: \u0001\n"), containsString("a.yml (file) cannot be read: "));
        assertThat(faults("stash:\n  url: !!int x\n"), containsString("a.yml (file) cannot be read: "));
        assertThat(faults("stash:\n  url: !!timestamp x\n"), containsString("a.yml (file) cannot be read: "));
        assertThat(faults("stash:\n  url: !!binary '*'\n"), containsString("a.yml (file) cannot be read: "));
    }

    @Test
    void theLineOfTheKeyIsNotRepeated() {
        for (String line : List.of(
                "api-key: \"" + KEY,
                "api-key: " + KEY + ": x",
                "api-key: [" + KEY,
                "api-key: *" + KEY,
                "api-key: !" + KEY,
                "api-key: !" + KEY + "! x",
                "api-key: !" + KEY + "!x y",
                "api-key: {<<: " + KEY + "}",
                "api-key: !!int " + KEY,
                "api-key: !!binary " + KEY + "*",
                "api-key: %" + KEY,
                "api-key: @" + KEY,
                "api-key: '" + KEY + "' x",
                "api-key: \"\\q" + KEY + "\"")) {
            String message = faults("s2p:\n  stash:\n    url: http://x\n    " + line + "\n");
            assertThat(line, message, not(containsString(KEY)));
            assertThat(line, message, containsString("a.yml"));
        }
        assertThat(
                faults("s2p:\n  stash:\n    api-key: " + KEY + ": x\n"),
                containsString("line 3, column 34 is not as YAML wants it; mapping values are not allowed here"));
    }

    @Test
    void aFaultOfAnotherKeyDoesNotTellOfASecret() {
        assertThat(
                faults("s2p:\n  stash:\n    url: http://me:pa/ss@w@stash:9999\n"),
                containsString("stash.url (a.yml) http://***@stash:9999 is not a URL"));
        String message = faults("s2p:\n  stash:\n    url: http://x?apikey=" + KEY + "\n  log:\n    level: " + KEY
                + "x\n" + "  server:\n    access-key: " + KEY + "x\n    port: " + KEY + "x\n");
        assertThat(message, not(containsString(KEY)));
    }

    @Test
    void aValueIsTakenAsItIsWritten() {
        var settings = Sources.load(Map.of("a.yml", """
                        s2p:
                          stash: { url: 'http://x', api-key: 0x10, timeout: ~ }
                          server: { access-key: 01234567890123456789, port: 9091 }
                          plex: { title: 2024-01-02 }
                          demo: yes
                        """), Map.of());
        assertThat(settings.stash().apiKey(), is(Optional.of("0x10")));
        assertThat(settings.server().accessKey(), is(Optional.of("01234567890123456789")));
        assertThat(settings.server().port(), is(9091));
        assertThat(settings.plex().title(), is("2024-01-02"));
        assertThat(settings.demo(), is(true));
    }

    @Test
    void aliasesThatAreMeantWork() {
        var settings = Sources.load(
                Map.of("a.yml", """
                        rule: &rule { plex_pattern: '^/a/(.*)$', stash_pattern: '^/b/(.*)$' }
                        """.replace(
                                "rule: &rule", "s2p: { stash: { url: 'http://x' }, match: { path-rules: [ &rule")
                        .replace("$' }", "$' }, { <<: *rule, name: two } ] } }")),
                Map.of());
        assertThat(settings.match().pathRules(), hasSize(2));
        assertThat(settings.match().pathRules().getLast().name(), is("two"));
    }

    private static String faults(String yaml) {
        return String.valueOf(
                assertThrows(SettingsException.class, () -> Sources.load(Map.of("a.yml", yaml), Map.of()), yaml)
                        .getMessage());
    }
}
