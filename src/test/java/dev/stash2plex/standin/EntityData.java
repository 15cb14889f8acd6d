package dev.stash2plex.standin;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A performer, studio, tag or group, immutable. As in a scene, `values` is keyed by GraphQL names and refers by id
/// (`parent_studio`, `studio`: Integer; `parents`, `tags`: lists of Integers). Whether it has an image is up to
/// `Images`.
public record EntityData(EntityKind kind, int id, Instant updatedAt, Map<String, Object> values) {
    private static final Instant SOME_DAY = Instant.parse("2024-04-01T10:00:00Z");

    public static EntityData performer(int id, String name) {
        return named(EntityKind.PERFORMER, id, name);
    }

    public static EntityData studio(int id, String name) {
        return named(EntityKind.STUDIO, id, name);
    }

    public static EntityData tag(int id, String name) {
        return named(EntityKind.TAG, id, name);
    }

    public static EntityData group(int id, String name) {
        return named(EntityKind.GROUP, id, name);
    }

    private static EntityData named(EntityKind kind, int id, String name) {
        return new EntityData(kind, id, SOME_DAY.plusSeconds(id), Map.of("name", name));
    }

    public EntityData with(String field, @Nullable Object value) {
        Map<String, Object> changed = new HashMap<>(values);
        if (value == null) {
            changed.remove(field);
        } else {
            changed.put(field, value);
        }
        return new EntityData(kind, id, updatedAt, Map.copyOf(changed));
    }

    public EntityData updatedAt(Instant time) {
        return new EntityData(kind, id, time, values);
    }

    String name() {
        return Objects.toString(values.get("name"), "");
    }

    @Nullable
    Integer reference(String field) {
        return (Integer) values.get(field);
    }

    List<Integer> references(String field) {
        return values.get(field) instanceof List<?> found
                ? found.stream().map(Integer.class::cast).toList()
                : List.of();
    }
}
