package dev.stash2plex;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stash2plex.config.LogSettings;
import dev.stash2plex.config.Settings;
import dev.stash2plex.config.Sources;
import dev.stash2plex.log.Lines;
import dev.stash2plex.standin.StashStandIn;
import dev.stash2plex.time.Time;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A start with settings as a person has pasted them reaches Stash, and says what it has understood.
class AsPeopleTypeItTest {
    private static final String KEY = "eyJhbGciOiJIUzI1NiJ9.eyJ1aWQiOiJzIn0.s_g-n";

    @Test
    void anAddressWithoutSchemeAndAKeyInAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("key"), "\"" + KEY + "\"\r\n");
        try (var stash = StashStandIn.builder().apiKey(KEY).start()) {
            var settings = settings(Map.of(
                    "stash.url",
                    " \"127.0.0.1:%d/graphql/\"\n".formatted(stash.port()),
                    "stash.api-key-file",
                    file.toString()));
            List<JsonNode> lines = linesOf(settings);
            assertThat(started(lines).path("stash_reachable").asBoolean(), is(true));
            assertThat(
                    "said once",
                    lines.stream()
                            .filter(line -> line.path("message").asText().equals("setting understood"))
                            .map(line -> line.path("setting").asText())
                            .toList(),
                    contains("stash.url (S2P_STASH_URL): http:// is assumed, Stash is asked at " + stash.uri()));
            assertThat(lines.toString(), not(containsString(KEY)));
        }
    }

    @Test
    void aPasswordForTheProxyInTheAddress() {
        try (var stash = StashStandIn.builder()
                .apiKey(KEY)
                .below("/stash")
                .credentials("me:hunter2-hunter2")
                .start()) {
            String url = "http://me:hunter2-hunter2@127.0.0.1:" + stash.port() + "/stash/scenes?page=2";
            List<JsonNode> lines = linesOf(settings(Map.of("stash.url", url, "stash.api-key", "'" + KEY + "'")));
            assertThat(started(lines).path("stash_reachable").asBoolean(), is(true));
            assertThat(
                    started(lines).path("settings").path("stash.url").asText(),
                    is("http://***@127.0.0.1:" + stash.port() + "/stash (S2P_STASH_URL)"));
            assertThat(lines.toString(), not(containsString("hunter2")));
        }
    }

    private static Settings settings(Map<String, String> keys) {
        var all = new HashMap<>(keys);
        all.put("server.host", "127.0.0.1");
        all.put("server.port", "0");
        all.put("log.level", "debug");
        return Sources.fromVariables(all);
    }

    private static List<JsonNode> linesOf(Settings settings) {
        try (var lines = new Lines(LogSettings.Level.DEBUG, Main.secrets(settings));
                var service = new Stash2Plex(settings, Time.system())) {
            service.start();
            service.report().write();
            return lines.all();
        }
    }

    private static JsonNode started(List<JsonNode> lines) {
        return lines.stream()
                .filter(line -> line.path("message").asText().equals("started"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(lines));
    }
}
