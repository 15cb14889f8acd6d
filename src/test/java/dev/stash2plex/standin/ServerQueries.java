package dev.stash2plex.standin;

import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// What the server says about itself: as recorded, where the library has no say in it.
final class ServerQueries {
    private ServerQueries() {}

    static Object version(DataFetchingEnvironment call, Asked asked) {
        return recorded(asked, "version", "version");
    }

    static Object systemStatus(DataFetchingEnvironment call, Asked asked) {
        Map<String, Object> status = recorded(asked, "systemStatus", "systemStatus");
        if (!asked.ready()) {
            status.put("status", "NEEDS_MIGRATION");
            status.computeIfPresent("databaseSchema", (field, schema) -> (Integer) schema - 1);
        }
        return status;
    }

    static Object configuration(DataFetchingEnvironment call, Asked asked) {
        Map<String, Object> configuration = recorded(asked, "configuration", "configuration");
        Map<String, Object> general = Json.map(Json.MAPPER.valueToTree(configuration.get("general")));
        general.put(
                "stashes",
                asked.library().roots().stream()
                        .map(path -> Map.of("path", path, "excludeVideo", false, "excludeImage", false))
                        .toList());
        return Map.of("general", general);
    }

    static Object stats(DataFetchingEnvironment call, Asked asked) {
        Prices.stats(asked.bill());
        List<SceneData> scenes = asked.scenes().all();
        Map<String, Object> stats = recorded(asked, "stats", "stats");
        stats.put("scene_count", scenes.size());
        stats.put("scenes_size", FoundScenes.sum(scenes, FileData::size));
        stats.put("scenes_duration", FoundScenes.sum(scenes, FileData::duration));
        for (EntityKind kind : EntityKind.values()) {
            stats.put(kind.word() + "_count", asked.library().entities(kind).size());
        }
        stats.put("movie_count", Objects.requireNonNull(stats.get("group_count")));
        stats.put("total_o_count", sum(scenes, "o_counter"));
        stats.put("total_play_count", sum(scenes, "play_count"));
        stats.put("total_play_duration", sum(scenes, "play_duration"));
        stats.put(
                "scenes_played",
                scenes.stream().filter(scene -> number(scene, "play_count") > 0).count());
        return stats;
    }

    private static double sum(List<SceneData> scenes, String field) {
        return scenes.stream().mapToDouble(scene -> number(scene, field)).sum();
    }

    private static double number(SceneData scene, String field) {
        return scene.values().get(field) instanceof Number number ? number.doubleValue() : 0;
    }

    /// The fields that answer even while the database waits for its migration.
    static boolean needsNoDatabase(String field) {
        return Set.of("systemStatus", "version", "configuration").contains(field);
    }

    private static Map<String, Object> recorded(Asked asked, String exchange, String field) {
        return new HashMap<>(
                Json.map(Exchange.named(asked.version(), exchange).data().path(field)));
    }
}
