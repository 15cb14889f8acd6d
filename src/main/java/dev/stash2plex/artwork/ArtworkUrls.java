package dev.stash2plex.artwork;

import dev.stash2plex.stash.ImageReference;

/// The absolute URLs of images, as one asker can reach them.
///
/// PMS caches images by URL, so that each URL carries the version of its image.
public final class ArtworkUrls {
    private final String base;

    /// @param base scheme, authority and any prefix, without a slash at the end
    public ArtworkUrls(String base) {
        this.base = base;
    }

    /// The URL of an image.
    ///
    /// @param version changes when the image does, see [dev.stash2plex.stash.ImagePaths#version(String)]
    public String url(ImageReference reference, String version) {
        return base + reference.path() + "?t=" + version;
    }
}
