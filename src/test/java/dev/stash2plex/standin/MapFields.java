package dev.stash2plex.standin;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// For types without a class of their own: the source is a map from field to value.
final class MapFields extends Fields<Map<String, Object>> {
    @Override
    @Nullable
    Object read(Map<String, Object> source, String field, Supplier<Asked> asked) {
        return source.get(field);
    }
}
