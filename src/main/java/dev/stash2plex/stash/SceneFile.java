package dev.stash2plex.stash;

/// A video file of a scene.
///
/// @param path absolute, with the separator of Stash's system
/// @param duration seconds, may be fractional
public record SceneFile(String path, double duration) {}
