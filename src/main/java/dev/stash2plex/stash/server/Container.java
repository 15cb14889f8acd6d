package dev.stash2plex.stash.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Tells whether this process runs in a container, by the files that Docker, Podman and Kubernetes put into one.
///
/// @param root of the file system
public record Container(Path root) {
    private static final List<String> MARKS =
            List.of(".dockerenv", "run/.containerenv", "var/run/secrets/kubernetes.io");

    /// The one around this process, if there is one.
    public static Container around() {
        return new Container(Path.of("/"));
    }

    /// Whether there is one.
    public boolean isThere() {
        return MARKS.stream().anyMatch(mark -> Files.exists(root.resolve(mark)));
    }
}
