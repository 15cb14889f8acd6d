package dev.stash2plex.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// The performers, studios, tags and groups that scenes mention, each with everything that any mention tells.
final class RecordedEntities {
    private static final Pattern CHANGED = Pattern.compile("[?]t=(\\d+)");
    private static final Instant SOME_TIME = Instant.parse("2026-11-23T11:52:30Z");

    private final Map<EntityKind, Map<Integer, ObjectNode>> documents = new TreeMap<>();

    void read(JsonNode scene) {
        add(EntityKind.STUDIO, scene.path("studio"));
        scene.path("performers").forEach(performer -> add(EntityKind.PERFORMER, performer));
        scene.path("tags").forEach(tag -> add(EntityKind.TAG, tag));
        scene.path("groups").forEach(in -> add(EntityKind.GROUP, in.path("group")));
        scene.path("movies").forEach(in -> add(EntityKind.GROUP, in.path("movie")));
        scene.path("scene_markers").forEach(marker -> {
            add(EntityKind.TAG, marker.path("primary_tag"));
            marker.path("tags").forEach(tag -> add(EntityKind.TAG, tag));
        });
    }

    boolean knows(EntityKind kind, int id) {
        return documents.getOrDefault(kind, Map.of()).containsKey(id);
    }

    Stream<EntityData> all() {
        return documents.entrySet().stream()
                .flatMap(kind -> kind.getValue().values().stream().map(document -> entity(kind.getKey(), document)));
    }

    private void add(EntityKind kind, JsonNode entity) {
        if (!entity.has("id")) {
            return;
        }
        documents
                .computeIfAbsent(kind, key -> new TreeMap<>())
                .computeIfAbsent(entity.path("id").asInt(), id -> Json.MAPPER.createObjectNode())
                .setAll((ObjectNode) entity);
        add(EntityKind.STUDIO, entity.path("parent_studio"));
        add(EntityKind.STUDIO, entity.path("studio"));
        entity.path("parents").forEach(tag -> add(EntityKind.TAG, tag));
        entity.path("tags").forEach(tag -> add(EntityKind.TAG, tag));
        entity.path("containing_groups").forEach(in -> add(EntityKind.GROUP, in.path("group")));
    }

    private static EntityData entity(EntityKind kind, ObjectNode document) {
        Map<String, Object> values = new HashMap<>();
        document.properties().forEach(field -> {
            Object value = value(field.getKey(), field.getValue());
            if (value != null) {
                values.put(field.getKey(), value);
            }
        });
        String url = document.path("url").asText("");
        if (!url.isEmpty()) {
            values.putIfAbsent("urls", List.of(url));
            values.remove("url");
        }
        return new EntityData(kind, document.path("id").asInt(), changed(document), Map.copyOf(values));
    }

    private static @Nullable Object value(String field, JsonNode value) {
        return switch (field) {
            case "id", "image_path", "front_image_path", "back_image_path" -> null;
            case "studio", "parent_studio" -> value.has("id") ? value.path("id").asInt() : null;
            case "tags", "parents" -> ids(value);
            case "containing_groups" -> containing(value);
            default -> value.isNull() ? null : Json.MAPPER.convertValue(value, Object.class);
        };
    }

    static List<Integer> ids(JsonNode entities) {
        return StreamSupport.stream(entities.spliterator(), false)
                .map(entity -> entity.path("id").asInt())
                .toList();
    }

    private static Map<Integer, String> containing(JsonNode groups) {
        Map<Integer, String> containing = new TreeMap<>();
        groups.forEach(in -> containing.put(
                in.path("group").path("id").asInt(), in.path("description").asText()));
        return containing;
    }

    /// The addresses of images end in the time of the latest change.
    private static Instant changed(JsonNode document) {
        String path = document.path("image_path")
                .asText(document.path("front_image_path").asText());
        Matcher time = CHANGED.matcher(Objects.toString(path, ""));
        return time.find() ? Instant.ofEpochSecond(Long.parseLong(time.group(1))) : SOME_TIME;
    }
}
