package dev.stash2plex.config.layer;

/// A source of settings that cannot be taken.
///
/// @param name of the file or the folder
/// @param kind `file` or `folder`
/// @param problem what is wrong with it, repeating nothing that stands in it
public record Unreadable(String name, String kind, String problem) {}
