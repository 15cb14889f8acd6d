package dev.stash2plex.stash;

import static java.util.Objects.requireNonNull;

/// A video file of a scene.
///
/// @param path absolute, with the separator of Stash's system
/// @param duration seconds, may be fractional
public record SceneFile(String path, double duration) {
    public SceneFile {
        requireNonNull(path);
    }
}
