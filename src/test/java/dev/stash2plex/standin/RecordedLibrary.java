package dev.stash2plex.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The library behind the recordings: everything that any exchange tells about a scene, put together.
final class RecordedLibrary {
    private static final Set<String> SCENES = Set.of("findScene", "findSceneByHash");
    private static final Set<String> PAGES = Set.of("findScenes", "findScenesByPathRegex");

    private final Map<Integer, ObjectNode> documents = new TreeMap<>();
    private final RecordedEntities entities = new RecordedEntities();

    private RecordedLibrary() {}

    static Library of(StashVersion version) {
        RecordedLibrary recorded = new RecordedLibrary();
        Exchange.of(version).forEach(exchange -> recorded.read(exchange.data()));
        Gaps gaps = new Gaps(version);
        RecordedScene reader = new RecordedScene(gaps);
        List<SceneData> scenes = recorded.documents.values().stream()
                .map(reader::read)
                .map(gaps::filled)
                .toList();
        Library library = new Library();
        library.scenes(gaps.totalled(scenes));
        recorded.entities.all().forEach(library::put);
        gaps.unknown(recorded.entities).forEach(library::put);
        return library;
    }

    private void read(JsonNode data) {
        data.properties().forEach(field -> {
            if (SCENES.contains(field.getKey())) {
                scene(field.getValue());
            } else if (PAGES.contains(field.getKey())) {
                field.getValue().path("scenes").forEach(this::scene);
            }
        });
    }

    /// Only the first telling of the files is kept if it is the richer one.
    private void scene(JsonNode scene) {
        if (!scene.has("id")) {
            return;
        }
        ObjectNode document = documents.computeIfAbsent(scene.path("id").asInt(), id -> Json.MAPPER.createObjectNode());
        boolean known = document.path("files").path(0).has("id") || document.has("created_at");
        scene.properties().forEach(field -> {
            if (!known || !document.has(field.getKey())) {
                document.set(field.getKey(), field.getValue());
            }
        });
        entities.read(scene);
    }
}
