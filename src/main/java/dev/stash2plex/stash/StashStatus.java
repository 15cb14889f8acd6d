package dev.stash2plex.stash;

/// A Stash that answered and can be asked.
///
/// @param version as it calls itself, such as `v0.28.1`; opaque
public record StashStatus(String version) {}
