package dev.stash2plex.config;

/// A scalar of a YAML file.
///
/// @param value its text
/// @param file name of the file it stands in, for messages
record YamlLeaf(String value, String file) {}
