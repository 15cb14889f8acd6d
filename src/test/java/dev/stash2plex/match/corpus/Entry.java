package dev.stash2plex.match.corpus;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.stash2plex.stash.SceneFile;
import dev.stash2plex.stash.SceneSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A scene of the invented library.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Entry(
        int id,
        String title,
        String code,
        @Nullable String date,
        @Nullable String studio,
        @Nullable String network,
        List<String> performers,
        List<String> paths) {

    SceneSummary summary() {
        return new SceneSummary(
                id,
                title,
                code,
                date,
                "2026-11-23T11:54:26Z",
                paths.stream().map(path -> new SceneFile(path, 60)).toList(),
                studio,
                network,
                performers == null ? List.of() : performers);
    }

    String path() {
        return paths.getFirst();
    }

    String relative() {
        return path().substring(InventedLibrary.ROOT.length());
    }

    String basename() {
        return path().substring(path().lastIndexOf('/') + 1);
    }

    String stem() {
        return basename().substring(0, basename().lastIndexOf('.'));
    }

    String performer() {
        return performers.isEmpty() ? "" : performers.getFirst();
    }
}
