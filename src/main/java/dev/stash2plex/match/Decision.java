package dev.stash2plex.match;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How a match ended.
public enum Decision {
    /// It is this scene.
    MATCHED,
    /// A person gets a list to choose from.
    LISTED,
    /// Two scenes or more are as likely.
    TIE,
    /// No scene is likely enough.
    NONE,
    /// Not the kind of thing that we answer.
    REFUSED;

    /// As it is written in a log line.
    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
