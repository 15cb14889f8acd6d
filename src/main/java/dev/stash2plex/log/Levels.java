package dev.stash2plex.log;

import dev.stash2plex.config.LogSettings;
import java.util.logging.Level;

/// The four levels of the log and their twins in `java.util.logging`.
final class Levels {
    private Levels() {}

    static String name(Level level) {
        if (level.intValue() >= Level.SEVERE.intValue()) {
            return "ERROR";
        }
        if (level.intValue() >= Level.WARNING.intValue()) {
            return "WARN";
        }
        return level.intValue() >= Level.INFO.intValue() ? "INFO" : "DEBUG";
    }

    static Level of(LogSettings.Level level) {
        return switch (level) {
            case ERROR -> Level.SEVERE;
            case WARN -> Level.WARNING;
            case INFO -> Level.INFO;
            case DEBUG -> Level.FINE;
        };
    }
}
