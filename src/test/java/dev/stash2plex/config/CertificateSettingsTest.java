package dev.stash2plex.config;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.stash2plex.standin.OwnCertificate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Certificates of one's own, from a file in the mounted folder or elsewhere.
class CertificateSettingsTest {
    private static final String BEGIN = "-----BEGIN CERTIFICATE-----\n";
    private static final String END = "-----END CERTIFICATE-----\n";

    @TempDir
    private static Path folder;

    private static String one;
    private static String other;

    @BeforeAll
    static void make() {
        one = OwnCertificate.ofServer(folder, "one", "dns:localhost").pem();
        other = OwnCertificate.ofServer(folder, "other", "dns:localhost").pem();
    }

    @Test
    void noneIsTrustedByDefault() {
        assertThat(Sources.defaults().stash().certificates(), is(empty()));
    }

    @Test
    void aFileInTheFolderIsRead() throws IOException {
        Files.writeString(folder.resolve("nas.pem"), one);
        var settings = SettingsLoader.load(
                folder, Map.of("S2P_STASH_URL", Sources.STASH_URL, "S2P_STASH_CA_CERTIFICATE", "nas.pem"));
        assertThat(settings.stash().certificates(), hasSize(1));
        assertThat(
                settings.effective(),
                hasItem(new EffectiveSetting("stash.ca-certificate", "nas.pem", "S2P_STASH_CA_CERTIFICATE")));
    }

    @Test
    void severalCertificatesAndWhatStandsBetweenThem() throws IOException {
        Path file = Files.writeString(
                folder.resolve("all.pem"),
                "# home\n" + one.replace("\n", "\r\n")
                        + "-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----\n" + other);
        assertThat(settings(file.toString()).stash().certificates(), hasSize(2));
    }

    @Test
    void aFileThatHoldsNoneIsASentence() throws IOException {
        Map.of(
                        "missing.pem",
                        "names a file that is not there",
                        file("key.pem", "-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----\n"),
                        "names a file without a certificate in PEM",
                        file("text.pem", "hello"),
                        "names a file without a certificate in PEM",
                        file("broken.pem", BEGIN + "MIIB\n" + END),
                        "names a file whose certificate no. 1 is broken",
                        file("half.pem", one + BEGIN + "MIIB\n" + END),
                        "names a file whose certificate no. 2 is broken",
                        file("none.pem", "\n"),
                        "names a file that is empty",
                        file("large.pem", "x".repeat((1 << 20) + 1)),
                        "names a file of more than 1048576 bytes")
                .forEach((path, problem) -> assertThat(
                        fault(path),
                        containsString("stash.ca-certificate (S2P_STASH_CA_CERTIFICATE) " + path + " " + problem)));
    }

    private static String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static Settings settings(String path) {
        return Sources.fromVariables(Map.of("stash.ca-certificate", path));
    }

    private static String fault(String path) {
        return String.valueOf(
                assertThrows(SettingsException.class, () -> settings(path)).getMessage());
    }
}
