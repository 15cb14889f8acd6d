package dev.stash2plex.standin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The parts of a scene that hold addresses. They mirror how the client addressed us, as Stash does it.
final class SceneUrls {
    private SceneUrls() {}

    static Map<String, Object> paths(SceneData scene, Asked asked) {
        String route = "/scene/" + scene.id();
        String hash = scene.files().isEmpty() ? "" : scene.files().getFirst().oshash();
        Map<String, Object> paths = new HashMap<>();
        paths.put(
                "screenshot",
                asked.url(route + "/screenshot?t=" + scene.updatedAt().getEpochSecond()));
        for (String name : List.of("preview", "webp", "funscript", "interactive_heatmap", "caption")) {
            paths.put(name, asked.url(route + "/" + name));
        }
        paths.put("stream", asked.streamUrl(route + "/stream", ""));
        paths.put("vtt", asked.url("/scene/" + hash + "_thumbs.vtt"));
        paths.put("sprite", asked.url("/scene/" + hash + "_sprite.jpg"));
        paths.put("chapters_vtt", asked.url(route + "/vtt/chapter"));
        return paths;
    }

    static List<Map<String, String>> streams(SceneData scene, Asked asked) {
        if (scene.files().isEmpty()) {
            return List.of();
        }
        String route = "/scene/" + scene.id() + "/stream";
        return List.of(
                stream(asked.streamUrl(route, ""), "video/mp4", "Direct stream"),
                stream(asked.streamUrl(route + ".mp4", "resolution=ORIGINAL"), "video/mp4", "MP4"),
                stream(asked.streamUrl(route + ".webm", "resolution=ORIGINAL"), "video/webm", "WEBM"),
                stream(asked.streamUrl(route + ".m3u8", "resolution=ORIGINAL"), "application/vnd.apple.mpegurl", "HLS"),
                stream(asked.streamUrl(route + ".mpd", "resolution=ORIGINAL"), "application/dash+xml", "DASH"));
    }

    private static Map<String, String> stream(String url, String type, String label) {
        return Map.of("url", url, "mime_type", type, "label", label);
    }

    static List<Map<String, @Nullable Object>> markers(SceneData scene, Asked asked) {
        return scene.list("scene_markers", Map.class).stream()
                .map(marker -> marker(marker, scene, asked))
                .toList();
    }

    private static Map<String, @Nullable Object> marker(Map<?, ?> stored, SceneData scene, Asked asked) {
        Map<String, @Nullable Object> marker = new HashMap<>();
        stored.forEach((field, value) -> marker.put((String) field, value));
        marker.put("primary_tag", asked.entity(EntityKind.TAG, (Integer) stored.get("primary_tag")));
        marker.put("tags", asked.entities(EntityKind.TAG, ids(stored.get("tags"))));
        String route = "/scene/" + scene.id() + "/scene_marker/" + stored.get("id");
        for (String name : List.of("stream", "preview", "screenshot")) {
            marker.put(name, asked.url(route + "/" + name));
        }
        return marker;
    }

    private static List<Integer> ids(@Nullable Object stored) {
        return stored instanceof List<?> list
                ? list.stream().map(Integer.class::cast).toList()
                : List.of();
    }
}
