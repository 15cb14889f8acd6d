package dev.stash2plex.attack;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.stash2plex.attack.ServiceUnderAttack.Ended;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Settings that cannot be used end the start with exit code 78 and a sentence, which tells no secret.
@Tag("quick")
class HostileSettingsAttack {
    private static final int BAD_SETTINGS = 78;
    private static final String SECRET = "hunter2-hunter2-hunter2";

    @TempDir
    Path folder;

    @Test
    void anAnchorThatRefersToItself() throws Exception {
        assertThatSettingsAreRefused(start("s2p: &all\n  stash: *all\n"));
    }

    @Test
    void anAnchorInAListThatRefersToItself() throws Exception {
        assertThatSettingsAreRefused(start("s2p:\n  match:\n    path-rules: &all\n      - *all\n"));
    }

    @Test
    void aliasesThatMultiply() throws Exception {
        var yaml = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            yaml.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9) + "*a" + (i - 1)));
        }
        assertThatSettingsAreRefused(start(yaml.toString()));
    }

    @Test
    void listsInLists() throws Exception {
        assertThatSettingsAreRefused(start("s2p: " + "[".repeat(20_000)));
    }

    @Test
    void aFaultInTheLineOfTheKeyDoesNotQuoteIt() throws Exception {
        assertThatSettingsAreRefused(start("s2p:\n  stash:\n    api-key: \"" + SECRET + "\n    url: http://stash\n"));
        assertThatSettingsAreRefused(start("s2p:\n  stash:\n    api-key: " + SECRET + ": x: y\n"));
    }

    @Test
    void aPasswordInTheAddressOfStashIsNotLogged() throws Exception {
        String address = "http://user:" + SECRET + "@127.0.0.1:1";
        Ended ended = ServiceUnderAttack.toItsEnd(folder, Map.of("stash.url", address, "log.level", "DEBUG"));
        assertThat(ended.said(), not(containsString(SECRET)));
        String header = Base64.getEncoder().encodeToString(("user:" + SECRET).getBytes(StandardCharsets.UTF_8));
        assertThat(ended.said(), not(containsString(header)));
    }

    private Ended start(String yaml) throws Exception {
        Files.writeString(folder.resolve("stash2plex.yml"), yaml);
        return ServiceUnderAttack.toItsEnd(folder, Map.of("stash.url", "http://127.0.0.1:1"));
    }

    private static void assertThatSettingsAreRefused(Ended ended) {
        assertThat(ended.toString(), ended.code(), is(BAD_SETTINGS));
        assertThat(ended.said(), containsString("stash2plex.yml"));
        assertThat(ended.said(), not(containsString("StackOverflow")));
        assertThat(ended.said(), not(containsString(SECRET)));
    }
}
