package dev.stash2plex.config;

/// One thing that is wrong with the settings.
///
/// @param key the faulty key or variable
/// @param source the file or variable it came from, or `not set`
/// @param problem what is wrong with it; never the value of a secret
public record SettingsFault(String key, String source, String problem) {
    @Override
    public String toString() {
        return "%s (%s) %s".formatted(key, source, problem);
    }
}
