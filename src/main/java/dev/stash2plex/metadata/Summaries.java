package dev.stash2plex.metadata;

import dev.stash2plex.stash.Scene;
import dev.stash2plex.stash.SceneFile;
import dev.stash2plex.stash.SceneSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes a scene of a summary; what the summary does not say is left empty.
final class Summaries {
    private Summaries() {}

    /// @param asked goes before the other files, so that its duration counts
    static Scene toScene(SceneSummary summary, Optional<SceneFile> asked) {
        var files = new ArrayList<SceneFile>();
        asked.ifPresent(files::add);
        files.addAll(summary.files());
        return new Scene(
                summary.id(),
                summary.title(),
                summary.code(),
                "",
                "",
                summary.date(),
                null,
                summary.updatedAt(),
                files,
                studio(summary.studio(), studio(summary.network(), null)),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Scene.@Nullable Studio studio(@Nullable String name, Scene.@Nullable Studio parent) {
        return name == null ? null : new Scene.Studio(0, name, null, parent);
    }
}
