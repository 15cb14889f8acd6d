package dev.stash2plex.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Turns a scene of an answer into one of the library: references instead of objects, no addresses.
final class RecordedScene {
    private static final Set<String> COMPUTED = Set.of(
            "id", "updated_at", "files", "paths", "sceneStreams", "url", "checksum", "oshash", "phash", "path", "file");

    private final Gaps gaps;

    RecordedScene(Gaps gaps) {
        this.gaps = gaps;
    }

    SceneData read(JsonNode scene) {
        Map<String, Object> values = new HashMap<>();
        scene.properties().forEach(field -> {
            Object value = COMPUTED.contains(field.getKey()) ? null : value(field.getKey(), field.getValue());
            if (value != null) {
                values.put(field.getKey().equals("movies") ? "groups" : field.getKey(), value);
            }
        });
        int id = scene.path("id").asInt();
        List<FileData> files = new ArrayList<>();
        scene.path("files").forEach(file -> files.add(file.has("size") ? file(file) : gaps.file(id, file)));
        return new SceneData(id, time(scene.path("updated_at")), List.copyOf(files), Map.copyOf(values));
    }

    private static @Nullable Object value(String field, JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        return switch (field) {
            case "studio" -> value.path("id").asInt();
            case "performers", "tags" -> RecordedEntities.ids(value);
            case "groups" -> groups(value, "group");
            case "movies" -> groups(value, "movie");
            case "scene_markers" -> markers(value);
            case "created_at", "last_played_at" -> time(value);
            case "play_history", "o_history" -> times(value);
            default -> Json.MAPPER.convertValue(value, Object.class);
        };
    }

    private static List<SceneData.InGroup> groups(JsonNode memberships, String name) {
        List<SceneData.InGroup> groups = new ArrayList<>();
        memberships.forEach(in -> groups.add(new SceneData.InGroup(
                in.path(name).path("id").asInt(),
                in.path("scene_index").isInt() ? in.path("scene_index").asInt() : null)));
        return List.copyOf(groups);
    }

    private static List<Map<String, Object>> markers(JsonNode markers) {
        List<Map<String, Object>> stored = new ArrayList<>();
        markers.forEach(marker -> {
            Map<String, Object> values = new HashMap<>();
            values.put("id", marker.path("id").asText());
            values.put("title", marker.path("title").asText());
            values.put("seconds", marker.path("seconds").asDouble());
            if (marker.path("end_seconds").isNumber()) {
                values.put("end_seconds", marker.path("end_seconds").asDouble());
            }
            values.put("primary_tag", marker.path("primary_tag").path("id").asInt());
            values.put("tags", RecordedEntities.ids(marker.path("tags")));
            stored.add(values);
        });
        return stored;
    }

    private static FileData file(JsonNode file) {
        return new FileData(
                file.path("id").asInt(),
                file.path("path").asText(),
                file.path("size").asLong(),
                file.path("duration").asDouble(),
                file.path("width").asInt(),
                file.path("height").asInt(),
                file.path("frame_rate").asDouble(),
                file.path("video_codec").asText(),
                file.path("audio_codec").asText(),
                time(file.path("mod_time")),
                time(file.path("created_at")),
                Objects.requireNonNull(fingerprint(file, "oshash")),
                fingerprint(file, "md5"),
                fingerprint(file, "phash"));
    }

    private static @Nullable String fingerprint(JsonNode file, String type) {
        for (JsonNode print : file.path("fingerprints")) {
            if (print.path("type").asText().equals(type)) {
                return print.path("value").asText();
            }
        }
        return null;
    }

    private static Instant time(JsonNode time) {
        return Objects.requireNonNull(Moments.instant(time.asText()), time::toString);
    }

    private static List<Instant> times(JsonNode times) {
        List<Instant> all = new ArrayList<>();
        times.forEach(time -> all.add(time(time)));
        return List.copyOf(all);
    }
}
