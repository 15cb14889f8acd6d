package dev.stash2plex.stash;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the index keeps of a scene: enough to find it by a file's name and to answer a match.
///
/// @param title blank where nobody named it
/// @param code the studio's own number for it, or blank
/// @param date `YYYY-MM-DD`, `YYYY-MM` or `YYYY`
/// @param updatedAt RFC 3339, with the server's offset
/// @param studio name of the studio
/// @param network name of the studio's parent
/// @param performers their names
public record SceneSummary(
        int id,
        String title,
        String code,
        @Nullable String date,
        String updatedAt,
        List<SceneFile> files,
        @Nullable String studio,
        @Nullable String network,
        List<String> performers) {

    public SceneSummary {
        title = Objects.requireNonNullElse(title, "");
        code = Objects.requireNonNullElse(code, "");
        files = List.copyOf(files);
        performers = List.copyOf(performers);
    }

    /// The same with other performers.
    public SceneSummary withPerformers(List<String> names) {
        return new SceneSummary(id, title, code, date, updatedAt, files, studio, network, names);
    }

    /// The summary of a whole scene.
    public static SceneSummary of(Scene scene) {
        var studio = scene.studio();
        var network = studio == null ? null : studio.parentStudio();
        return new SceneSummary(
                scene.id(),
                scene.title(),
                scene.code(),
                scene.date(),
                scene.updatedAt(),
                scene.files(),
                studio == null ? null : studio.name(),
                network == null ? null : network.name(),
                scene.performers().stream().map(Scene.Performer::name).toList());
    }
}
