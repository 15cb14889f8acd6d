package dev.stash2plex;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The version of the service. It stands in `pom.xml`; the build writes it into a file beside this class.
final class Version {
    private static final String FILE = "version.txt";

    private Version() {}

    /// The version that was built.
    static String read() {
        try (@Nullable InputStream in = Version.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the build has left out " + FILE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
