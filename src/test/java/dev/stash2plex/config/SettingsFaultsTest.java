package dev.stash2plex.config;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// All faults at once, each with its key, its source and how to set it.
class SettingsFaultsTest {
    @Test
    void aMissingUrlIsNamedWithTheWayToSetIt() {
        assertThat(
                messageOf(Map.of(), Map.of()),
                stringContainsInOrder(
                        List.of("stash.url", "not set", "is missing", "set S2P_STASH_URL", "`stash.url`", "s2p:")));
    }

    @Test
    void allFaultsAreNamedAtOnce() {
        String message = messageOf(Map.of("a.yml", """
                        s2p:
                          stash:
                            url: not a url
                            timeout: soon
                          server:
                            port: 70000
                          match:
                            path-rules:
                              - plex_pattern: '(unclosed'
                                stash_pattern: '^/a/.*$'
                        """), Map.of("S2P_LOG_LEVEL", "loud", "S2P_DEMO", "maybe"));
        assertThat(message, containsString("7 setting(s)"));
        assertThat(message, containsString("stash.url (a.yml) not a url is not a URL such as"));
        assertThat(message, containsString("stash.timeout (a.yml) soon is not a duration"));
        assertThat(message, containsString("server.port (a.yml) 70000 is not a whole number from 0 to 65535"));
        assertThat(message, containsString("plex_pattern (a.yml) (unclosed is not a regular expression"));
        assertThat(message, containsString("stash_pattern (a.yml) ^/a/.*$ has `.` outside a group"));
        assertThat(message, containsString("log.level (S2P_LOG_LEVEL) loud is none of [error, warn, info, debug]"));
        assertThat(message, containsString("demo (S2P_DEMO) maybe is neither true nor false"));
    }

    @Test
    void anUnknownKeyIsNamedWithTheOneThatWasMeant() {
        String message = messageOf(
                Map.of("a.yml", "s2p:\n  stash:\n    apiKey: x\n  colour: red\n"),
                Map.of("S2P_STASH_URI", "http://x", "S2P_SERVER_PORTS", "1"));
        assertThat(message, containsString("stash.apiKey (a.yml) is not a setting; did you mean stash.api-key?"));
        assertThat(
                message, containsString("S2P_STASH_URI (environment) is not a setting; did you mean S2P_STASH_URL?"));
        assertThat(message, containsString("S2P_SERVER_PORTS (environment) is not a setting; did you mean"));
        assertThat(message, containsString("colour (a.yml) is not a setting [set"));
    }

    @Test
    void aSecretIsNotRepeated() {
        String message = messageOf(Map.of(), Map.of("S2P_SERVER_ACCESS_KEY", "tooShort!"));
        assertThat(message, containsString("server.access-key (S2P_SERVER_ACCESS_KEY) must be 16 to 128"));
        assertThat(message, not(containsString("tooShort!")));
    }

    @Test
    void aFileThatIsNoYamlIsNamed() {
        assertThat(
                messageOf(Map.of("broken.yml", "s2p:\n  stash: [unclosed\n"), Map.of()),
                containsString("broken.yml (file) cannot be read"));
        assertThat(messageOf(Map.of("broken.yml", "a: [b"), Map.of()), not(containsString("S2P_BROKEN")));
    }

    @Test
    void rulesWithUnequalGroupsAreRefused() {
        assertThat(
                messageOf(Map.of("a.yml", """
                                match:
                                  path-rules:
                                    - { plex_pattern: '^/a/(.*)/(.*)$', stash_pattern: '^/b/(.*)$' }
                                """), Map.of("S2P_STASH_URL", Sources.STASH_URL)),
                containsString("has 1 group(s) where plex_pattern has 2"));
    }

    private static String messageOf(Map<String, String> files, Map<String, String> environment) {
        return String.valueOf(assertThrows(SettingsException.class, () -> Sources.load(files, environment))
                .getMessage());
    }

    @Test
    void aMissingFolderIsNoFault() {
        assertThrows(SettingsException.class, () -> SettingsLoader.load(Path.of("no-such-folder"), Map.of()));
    }
}
