package dev.stash2plex.library;

import dev.stash2plex.stash.SceneFile;
import dev.stash2plex.stash.SceneSummary;
import java.util.List;
import java.util.stream.Stream;

/// Makes scenes of which little matters.
public final class Summaries {
    /// When they were last changed, if nothing else is said.
    public static final String MONDAY = "2026-02-23T11:54:26Z";

    private Summaries() {}

    /// A scene with files.
    public static SceneSummary titled(int id, String title, String... paths) {
        return changed(id, title, MONDAY, paths);
    }

    /// A scene that was changed at a moment.
    public static SceneSummary changed(int id, String title, String updatedAt, String... paths) {
        var files = Stream.of(paths).map(path -> new SceneFile(path, 60)).toList();
        return new SceneSummary(id, title, "", null, updatedAt, files, null, null, List.of());
    }
}
