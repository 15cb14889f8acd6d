package dev.stash2plex.simulation;

import dev.stash2plex.stash.Scene;
import dev.stash2plex.stash.SceneCast;
import dev.stash2plex.stash.SceneFile;
import dev.stash2plex.stash.SceneSummary;
import java.util.List;

/// A scene in the modelled Stash.
///
/// @param version how often it was edited; the title tells it
/// @param updatedAt as Stash writes it
/// @param paths of its files
/// @param performer its only one
record ModelScene(int id, int version, String updatedAt, List<String> paths, String performer) {
    ModelScene {
        paths = List.copyOf(paths);
    }

    ModelScene edited(String when) {
        return new ModelScene(id, version + 1, when, paths, performer);
    }

    /// A scan finds files at other places, and does not touch the scene.
    ModelScene with(List<String> otherPaths) {
        return new ModelScene(id, version, updatedAt, otherPaths, performer);
    }

    /// The performer is called otherwise, which does not touch the scene.
    ModelScene performedBy(String name) {
        return new ModelScene(id, version, updatedAt, paths, name);
    }

    SceneSummary summary() {
        return summary(List.of(performer));
    }

    SceneSummary summaryWithoutPerformers() {
        return summary(List.of());
    }

    SceneCast cast() {
        return new SceneCast(id, List.of(performer));
    }

    Scene whole() {
        return new Scene(
                id,
                title(),
                "",
                "",
                "",
                null,
                null,
                updatedAt,
                files(),
                null,
                List.of(),
                List.of(),
                List.of(new Scene.Performer(id, performer, null, null)),
                List.of());
    }

    /// The version that a title tells.
    static int version(String title) {
        return Integer.parseInt(title.substring(title.lastIndexOf(' ') + 1));
    }

    private SceneSummary summary(List<String> performers) {
        return new SceneSummary(id, title(), "", null, updatedAt, files(), null, null, performers);
    }

    private String title() {
        return "Work " + id + " as of " + version;
    }

    private List<SceneFile> files() {
        return paths.stream().map(path -> new SceneFile(path, 60)).toList();
    }
}
