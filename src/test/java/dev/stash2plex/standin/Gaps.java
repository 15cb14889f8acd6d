package dev.stash2plex.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Fills what no exchange tells, so that the exchanges stay true: hashes that contain the digits which a search
/// found in them and no others, sizes that add up to the recorded total, names from `gaps.json`.
final class Gaps {
    private static final JsonNode INVENTED =
            Json.tree(Resources.text("/stash/gaps.json").getBytes(StandardCharsets.UTF_8));
    private static final Instant SCANNED = Instant.parse("2026-11-23T11:52:35Z");

    private final StashVersion version;
    private final Map<String, Integer> fileIds = new HashMap<>();
    private final Map<String, Set<Integer>> digits = new HashMap<>();
    private final Set<Integer> invented = new HashSet<>();
    private int nextFile = 1000;

    Gaps(StashVersion version) {
        this.version = version;
        Exchange.of(version).stream()
                .map(exchange -> exchange.data().path("findFile"))
                .forEach(file ->
                        fileIds.put(file.path("path").asText(), file.path("id").asInt()));
        digits.put("12", found("q-id"));
        digits.put("100", found("q-percent"));
    }

    private Set<Integer> found(String search) {
        return Set.copyOf(RecordedEntities.ids(
                Exchange.named(version, search).data().path("findScenes").path("scenes")));
    }

    /// A file of which only the path is known.
    FileData file(int scene, JsonNode file) {
        String path = file.path("path").asText();
        int id = fileIds.computeIfAbsent(path, unknown -> nextFile++);
        invented.add(scene);
        return new FileData(id, path, 0, 0, 64, 64, 10, "h264", "aac", SCANNED, SCANNED, hash(scene, path), null, null);
    }

    /// Letters and high digits only, unless a search found its digits in this scene.
    private String hash(int scene, String path) {
        SplittableRandom random = new SplittableRandom(path.hashCode());
        StringBuilder hash = new StringBuilder();
        digits.forEach((text, scenes) -> hash.append(scenes.contains(scene) ? text + "e" : ""));
        while (hash.length() < 16) {
            hash.append("3456789abcdef".charAt(random.nextInt(13)));
        }
        return hash.toString();
    }

    SceneData filled(SceneData scene) {
        if (scene.files().isEmpty() || scene.values().containsKey("created_at")) {
            return scene;
        }
        String path = scene.files().getFirst().path();
        return StreamSupport.stream(INVENTED.path("scenes").spliterator(), false)
                .filter(rule -> path.contains(rule.path("path").asText()))
                .findFirst()
                .map(rule -> filled(scene, rule))
                .orElse(scene);
    }

    private static SceneData filled(SceneData scene, JsonNode rule) {
        SceneData filled = rule.has("studio") ? scene.studio(rule.path("studio").asInt()) : scene;
        if (rule.has("performers")) {
            filled = filled.with("performers", numbers(rule.path("performers")));
        }
        return rule.has("group")
                ? filled.group(rule.path("group").asInt(), rule.path("index").asInt())
                : filled;
    }

    private static List<Integer> numbers(JsonNode array) {
        List<Integer> numbers = new ArrayList<>();
        array.forEach(number -> numbers.add(number.asInt()));
        return List.copyOf(numbers);
    }

    /// Spreads what is missing to the recorded totals over the invented files, and the missing play over one scene.
    List<SceneData> totalled(List<SceneData> scenes) {
        JsonNode stats = Exchange.named(version, "stats").data().path("stats");
        long bytes = stats.path("scenes_size").asLong() - (long) FoundScenes.sum(scenes, FileData::size);
        long cents = new BigDecimal(stats.path("scenes_duration").asText())
                        .movePointRight(2)
                        .longValueExact()
                - Math.round(FoundScenes.sum(scenes, FileData::duration) * 100);
        int plays = stats.path("total_play_count").asInt() - 1;
        List<SceneData> totalled = new ArrayList<>();
        int left = invented.size();
        for (SceneData scene : scenes) {
            if (!invented.contains(scene.id())) {
                totalled.add(scene);
                continue;
            }
            long centsHere = cents / left;
            FileData file = scene.files().getFirst().sized(bytes / left).lasting(centsHere / 100.0);
            bytes -= bytes / left;
            cents -= centsHere;
            SceneData sized = scene.files(List.of(file));
            totalled.add(left == invented.size() && plays > 0 ? played(sized, plays) : sized);
            left--;
        }
        return totalled;
    }

    private static SceneData played(SceneData scene, int plays) {
        return scene.with("play_count", plays).with("play_duration", 1.0);
    }

    /// Who is in the library, according to its statistics, and in no recorded scene.
    Stream<EntityData> unknown(RecordedEntities known) {
        return Stream.of(EntityKind.values()).flatMap(kind -> StreamSupport.stream(
                        INVENTED.path(kind.plural()).spliterator(), false)
                .filter(entity -> !known.knows(kind, entity.path("id").asInt()))
                .map(entity -> entity(kind, entity)));
    }

    private static EntityData entity(EntityKind kind, JsonNode json) {
        Map<String, Object> values = Json.map(json);
        values.remove("id");
        return new EntityData(kind, json.path("id").asInt(), SCANNED, Map.copyOf(values));
    }
}
