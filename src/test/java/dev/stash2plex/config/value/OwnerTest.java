package dev.stash2plex.config.value;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever may not read a file is told whom to run as.
class OwnerTest {
    @TempDir
    Path folder;

    @Test
    void theOwnerIsNamedWithTheWayToRunAsIt() throws IOException {
        Path file = fileOf(99, 100);
        assertThat(
                Owner.ofUnreadable(file),
                is("may not be read by the user that runs the service; it belongs to 99:100"
                        + " (with docker compose, PUID=99 and PGID=100 run the service so)"));
    }

    @Test
    void nobodyIsToldToRunItAsRoot() throws IOException {
        assertThat(
                Owner.ofUnreadable(fileOf(0, 0)),
                is("may not be read by the user that runs the service; it belongs to 0:0"));
    }

    @Test
    void whatIsNotThereBelongsToNobody() {
        assertThat(Owner.ofUnreadable(folder.resolve("none")), is("may not be read by the user that runs the service"));
    }

    private Path fileOf(int user, int group) throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        try {
            Files.setAttribute(file, "unix:uid", user);
            Files.setAttribute(file, "unix:gid", group);
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            assumeTrue(false, "only root may give a file away");
        }
        return file;
    }
}
