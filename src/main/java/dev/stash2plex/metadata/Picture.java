package dev.stash2plex.metadata;

import dev.stash2plex.stash.ImageReference;

/// A picture of an item, without a URL. The URL depends on who asks; the picture does not.
///
/// @param version changes when the picture does
public record Picture(ImageReference reference, String version) {}
