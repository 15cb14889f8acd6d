package dev.stash2plex.config;

import dev.stash2plex.config.value.ValueType;

/// What is written to the log.
///
/// @param level the least important kind of line that is written
public record LogSettings(Level level) {
    /// Kinds of lines.
    public enum Level {
        ERROR,
        WARN,
        INFO,
        DEBUG
    }

    static LogSettings create(Keys keys) {
        return new LogSettings(keys.get("log.level", ValueType.oneOf(Level.class)));
    }
}
