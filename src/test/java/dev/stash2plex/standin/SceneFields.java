package dev.stash2plex.standin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// `Scene`, in all versions at once: the schema lets through what the version has.
final class SceneFields extends Fields<SceneData> {
    @Override
    @Nullable
    Object read(SceneData scene, String field, Supplier<Asked> asked) {
        return switch (field) {
            case "id" -> scene.id();
            case "updated_at" ->
                Moments.text(scene.updatedAt(), scene.zone(asked.get().zone()));
            case "created_at" -> SceneFilter.createdAt(scene);
            case "files" -> scene.files();
            case "title", "code", "details", "director" -> scene.text(field);
            case "o_counter", "play_count", "resume_time", "play_duration" ->
                scene.values().getOrDefault(field, 0);
            case "urls" -> scene.urls();
            case "url" -> scene.urls().isEmpty() ? null : scene.urls().getFirst();
            case "studio" -> asked.get().entity(EntityKind.STUDIO, scene.studioId());
            case "performers" -> asked.get().entities(EntityKind.PERFORMER, scene.ids(field));
            case "tags" -> asked.get().entities(EntityKind.TAG, scene.ids(field));
            case "movies" -> groups(scene, "movie", asked.get());
            case "groups" -> groups(scene, "group", asked.get());
            case "stash_ids" -> stashIds(scene);
            case "paths" -> SceneUrls.paths(scene, asked.get());
            case "sceneStreams" -> SceneUrls.streams(scene, asked.get());
            case "scene_markers" -> SceneUrls.markers(scene, asked.get());
            case "checksum", "oshash", "phash", "path", "file", "file_mod_time" -> ofPrimaryFile(scene, field);
            default -> scene.values().get(field);
        };
    }

    private static List<Map<String, Object>> groups(SceneData scene, String name, Asked asked) {
        return scene.groups().stream()
                .map(in -> {
                    Map<String, Object> entry = new HashMap<>();
                    entry.put(name, asked.entity(EntityKind.GROUP, in.group()));
                    entry.put("scene_index", in.index());
                    return entry;
                })
                .toList();
    }

    private static List<Map<String, Object>> stashIds(SceneData scene) {
        return scene.list("stash_ids", Map.class).stream()
                .map(id -> Map.of(
                        "endpoint",
                        id.get("endpoint"),
                        "stash_id",
                        id.get("stash_id"),
                        "updated_at",
                        scene.updatedAt()))
                .toList();
    }

    /// The fields from before `files`. Without a file there is nothing to say, and `file` must not be null.
    private static @Nullable Object ofPrimaryFile(SceneData scene, String field) {
        if (scene.files().isEmpty()) {
            return null;
        }
        FileData file = scene.files().getFirst();
        return switch (field) {
            case "checksum" -> file.md5();
            case "oshash" -> file.oshash();
            case "phash" -> file.phash();
            case "path" -> file.path();
            case "file_mod_time" -> file.modified();
            default ->
                Map.of(
                        "size", Long.toString(file.size()),
                        "duration", file.duration(),
                        "video_codec", file.videoCodec(),
                        "audio_codec", file.audioCodec(),
                        "width", file.width(),
                        "height", file.height(),
                        "framerate", file.frameRate(),
                        "bitrate", file.bitRate());
        };
    }
}
