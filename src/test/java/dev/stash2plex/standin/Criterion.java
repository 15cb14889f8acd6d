package dev.stash2plex.standin;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The input object that all criteria share: a modifier and, for most modifiers, one or two values.
record Criterion(Map<String, Object> input) {
    @SuppressWarnings("unchecked")
    static Criterion of(Object input) {
        return new Criterion((Map<String, Object>) input);
    }

    String modifier() {
        return text("modifier");
    }

    String text(String field) {
        return Objects.toString(input.get(field), "");
    }

    @Nullable
    Object value(String field) {
        return input.get(field);
    }

    StashError unsupported() {
        return new StashError("unsupported modifier " + modifier());
    }
}
