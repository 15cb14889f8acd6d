package dev.stash2plex.config;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/// A file with settings is read, or refused with a sentence for the person who wrote it.
class SettingsFileFuzzTest {
    /// The longest file that the fuzzer makes has 4096 bytes, and each may be a fault.
    private static final int LONGEST_MESSAGE = 4096 * 256;

    @TempDir
    private static Path folder;

    @FuzzTest
    void anyFile(byte[] bytes) throws IOException {
        Files.write(folder.resolve("s2p.yml"), bytes);
        try {
            Settings settings = SettingsLoader.load(folder, Map.of());
            assertThat(settings.effective().isEmpty(), is(false));
        } catch (SettingsException e) {
            assertThat(String.valueOf(e.getMessage()).length(), is(lessThan(LONGEST_MESSAGE)));
        }
    }
}
