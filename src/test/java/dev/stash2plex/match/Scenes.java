package dev.stash2plex.match;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stash2plex.library.index.HashIndex;
import dev.stash2plex.stash.SceneFile;
import dev.stash2plex.stash.SceneSummary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes scenes and libraries for tests.
final class Scenes {
    private static final String UPDATED = "2026-11-23T11:54:26Z";

    private Scenes() {}

    /// A scene of which only the files are known.
    static SceneSummary untitled(int id, String... paths) {
        return scene(id, "", null, null, List.of(), paths);
    }

    static SceneSummary scene(
            int id,
            String title,
            @Nullable String date,
            @Nullable String studio,
            List<String> performers,
            String... paths) {
        return coded(id, title, "", date, studio, performers, List.of(paths));
    }

    static SceneSummary coded(
            int id,
            String title,
            String code,
            @Nullable String date,
            @Nullable String studio,
            List<String> performers,
            List<String> paths) {
        var files = paths.stream().map(path -> new SceneFile(path, 60)).toList();
        return new SceneSummary(id, title, code, date, UPDATED, files, studio, null, performers);
    }

    static HashIndex index(SceneSummary... scenes) {
        var index = new HashIndex();
        Stream.of(scenes).forEach(scene -> index.put(scene, 1));
        return index;
    }

    /// The recorded library of 71 scenes with awkward file names.
    static List<SceneSummary> recorded() {
        try (InputStream file = Scenes.class.getResourceAsStream("/matching/recorded-paths.json")) {
            var scenes = new ArrayList<SceneSummary>();
            for (JsonNode node : new ObjectMapper().readTree(file)) {
                scenes.add(coded(
                        node.path("id").asInt(),
                        node.path("title").asText(),
                        node.path("code").asText(),
                        node.path("date").asText(null),
                        node.path("studio").asText(null),
                        texts(node.path("performers")),
                        texts(node.path("paths"))));
            }
            return scenes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(node -> texts.add(node.asText()));
        return texts;
    }
}
