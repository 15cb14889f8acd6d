package dev.stash2plex.config;

/// A setting as it holds, for the line that the start writes.
///
/// @param key such as `stash.url`
/// @param value its text; `***` for a secret
/// @param source a file name, a variable name or `default`
public record EffectiveSetting(String key, String value, String source) {}
