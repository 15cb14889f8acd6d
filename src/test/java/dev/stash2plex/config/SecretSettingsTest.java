package dev.stash2plex.config;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Keys as they are pasted, and keys in files of their own.
class SecretSettingsTest {
    private static final String API_KEY = "eyJhbGciOiJIUzI1NiJ9.eyJ1aWQiOiJzIn0.s_g-n";
    private static final String ACCESS_KEY = "the-access-key-0123456789";

    @TempDir
    Path folder;

    @Test
    void whatWasPastedAroundAKeyIsNoPartOfIt() {
        for (String around :
                List.of("%s", "\"%s\"", "'%s'", "  %s ", "%s\n", "\"%s\"\r\n", "\uFEFF%s", "“%s”", "' %s '")) {
            var settings = load(Map.of(
                    "S2P_STASH_API_KEY", around.formatted(API_KEY),
                    "S2P_SERVER_ACCESS_KEY", around.formatted(ACCESS_KEY)));
            assertThat(around, settings.stash().apiKey(), is(Optional.of(API_KEY)));
            assertThat(around, settings.server().accessKey(), is(Optional.of(ACCESS_KEY)));
            assertThat(settings.secrets().mask(API_KEY + " " + ACCESS_KEY), is("*** ***"));
        }
    }

    @Test
    void quotesAroundNothingAreNoKey() {
        assertThat(load(Map.of("S2P_STASH_API_KEY", "\"\"")).stash().apiKey(), is(Optional.empty()));
    }

    @Test
    void aKeyThatNoHeaderCanHoldIsAFault() {
        String message = faults(Map.of("S2P_STASH_API_KEY", "eyJhbGciOi\nJIUzI1NiJ9"));
        assertThat(message, containsString("stash.api-key (S2P_STASH_API_KEY) has a blank, a line end"));
        assertThat(message, not(containsString("eyJhbGciOi")));
    }

    @Test
    void aKeyMayStandInAFile() throws IOException {
        Path apiKey = Files.writeString(folder.resolve("api"), "\uFEFF" + API_KEY + "\r\n");
        Path accessKey = Files.writeString(folder.resolve("access"), "\"" + ACCESS_KEY + "\"\n");
        var settings = load(Map.of(
                "S2P_STASH_API_KEY_FILE", apiKey.toString(), "S2P_SERVER_ACCESS_KEY_FILE", " " + accessKey + "\n"));
        assertThat(settings.stash().apiKey(), is(Optional.of(API_KEY)));
        assertThat(settings.server().accessKey(), is(Optional.of(ACCESS_KEY)));
        assertThat(
                settings.effective(), hasItem(new EffectiveSetting("stash.api-key", "***", "S2P_STASH_API_KEY_FILE")));
        assertThat(settings.secrets().mask(API_KEY + " " + ACCESS_KEY), is("*** ***"));
    }

    @Test
    void aRelativePathBeginsInTheFolderWithTheYaml() throws IOException {
        Files.writeString(folder.resolve("key.txt"), API_KEY);
        Files.writeString(folder.resolve("a.yml"), "s2p:\n  stash:\n    url: http://x\n    api-key-file: key.txt\n");
        assertThat(SettingsLoader.load(folder, Map.of()).stash().apiKey(), is(Optional.of(API_KEY)));
    }

    @Test
    void aFileThatCannotBeTakenIsOneOfAllFaults() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty"), " \n");
        Path large = Files.writeString(folder.resolve("large"), "x".repeat(8193));
        Map.of(
                        folder.resolve("missing"),
                        "names a file that is not there",
                        folder,
                        "is a folder and no file",
                        empty,
                        "names a file that is empty",
                        large,
                        "names a file of more than 8192 bytes")
                .forEach((path, problem) -> {
                    String message = faults(Map.of("S2P_STASH_API_KEY_FILE", path.toString(), "S2P_LOG_LEVEL", "loud"));
                    assertThat(
                            message,
                            containsString("stash.api-key-file (S2P_STASH_API_KEY_FILE) " + path + " " + problem));
                    assertThat(message, containsString("2 setting(s)"));
                });
    }

    @Test
    void aFileThatMayNotBeReadIsAFault() throws IOException {
        Path file = Files.writeString(folder.resolve("key"), API_KEY);
        assertThat(file.toFile().setReadable(false, false), is(true));
        assumeFalse(Files.isReadable(file), "root may read everything");
        assertThat(
                faults(Map.of("S2P_STASH_API_KEY_FILE", file.toString())),
                containsString("names a file that may not be read by the user that runs the service"));
    }

    @Test
    void whatIsInAFileIsCheckedAsIfItWereTheValue() throws IOException {
        Path file = Files.writeString(folder.resolve("key"), "tooShort!");
        String message = faults(Map.of("S2P_SERVER_ACCESS_KEY_FILE", file.toString()));
        assertThat(message, containsString("server.access-key (S2P_SERVER_ACCESS_KEY_FILE) must be 16 to 128"));
        assertThat(message, not(containsString("tooShort!")));
    }

    @Test
    void bothAreAFault() throws IOException {
        Path file = Files.writeString(folder.resolve("key"), API_KEY);
        String message = faults(Map.of("S2P_STASH_API_KEY_FILE", file.toString(), "S2P_STASH_API_KEY", API_KEY + "x"));
        assertThat(
                message,
                containsString("stash.api-key-file (S2P_STASH_API_KEY_FILE) is set beside stash.api-key"
                        + " (S2P_STASH_API_KEY); leave one of them out"));
        assertThat(message, not(containsString(API_KEY)));
    }

    @Test
    void theKeyItselfInThePlaceOfThePathIsNotShown() {
        String message = faults(Map.of("S2P_STASH_API_KEY_FILE", API_KEY));
        assertThat(
                message, containsString("stash.api-key-file (S2P_STASH_API_KEY_FILE) names a file that is not there"));
        assertThat(message, not(containsString(API_KEY)));
    }

    private static Settings load(Map<String, String> variables) {
        var all = new HashMap<>(variables);
        all.put("S2P_STASH_URL", Sources.STASH_URL);
        return Sources.load(Map.of(), all);
    }

    private static String faults(Map<String, String> variables) {
        return String.valueOf(
                assertThrows(SettingsException.class, () -> load(variables)).getMessage());
    }
}
