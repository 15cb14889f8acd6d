package dev.stash2plex.stash.server;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.stash2plex.call.CallException;
import dev.stash2plex.call.CallFailure.Unreachable;
import dev.stash2plex.problem.Problem;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `localhost` inside a container is the container itself.
class SuspicionsTest {
    @Test
    void localhostInAContainerIsTheContainer() {
        for (String host : new String[] {"localhost", "127.0.0.1", "[::1]"}) {
            assertThat(host, suspected("http://" + host + ":9999", true), is(Problem.OWN_CONTAINER));
            assertThat(host, suspected("http://" + host + ":9999", false), is(Problem.CONNECTION_REFUSED));
        }
        assertThat(suspected("http://192.168.1.5:9999", true), is(Problem.CONNECTION_REFUSED));
    }

    @Test
    void aContainerIsKnownByItsMarks(@TempDir Path root) throws IOException {
        assertThat(new Container(root).isThere(), is(false));
        Files.createFile(root.resolve(".dockerenv"));
        assertThat(new Container(root).isThere(), is(true));
    }

    private static Problem suspected(String url, boolean inContainer) {
        var refused = new CallException(new Unreachable(Problem.CONNECTION_REFUSED, ""));
        return new Suspicions(URI.create(url), () -> inContainer)
                .confirmed(refused)
                .problem();
    }
}
