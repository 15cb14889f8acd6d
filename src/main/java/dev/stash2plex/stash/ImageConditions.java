package dev.stash2plex.stash;

import java.util.Optional;

/// What a request for an image may ask beyond the image.
///
/// @param range value of `Range`
/// @param ifNoneMatch value of `If-None-Match`
public record ImageConditions(Optional<String> range, Optional<String> ifNoneMatch) {
    /// The whole image, whatever the asker has.
    public static final ImageConditions NONE = new ImageConditions(Optional.empty(), Optional.empty());
}
