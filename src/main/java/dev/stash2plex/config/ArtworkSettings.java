package dev.stash2plex.config;

import dev.stash2plex.config.value.ValueType;

/// Which images stand for a scene.
///
/// @param poster what becomes the poster
public record ArtworkSettings(Poster poster) {
    /// The image that Plex shows upright.
    public enum Poster {
        /// The scene's cover, which is as wide as the video.
        SCREENSHOT,
        /// The front of the scene's first group, where it has one, else the cover.
        GROUP
    }

    static ArtworkSettings create(Keys keys) {
        return new ArtworkSettings(keys.get("artwork.poster", ValueType.oneOf(Poster.class)));
    }
}
