package dev.stash2plex.match;

import dev.stash2plex.stash.SceneFile;
import dev.stash2plex.stash.SceneSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A scene that the file may be.
///
/// @param score 0 to 100; a score of one step is lower than that of a surer step, or equal
/// @param step which step found it: `guid`, `id`, `path-rule`, `path`, `basename` or `title`
/// @param file which of the scene's files was asked for, where that is known
/// @param reasons what speaks for it and against it
public record Candidate(
        SceneSummary scene,
        int score,
        String step,
        @Nullable SceneFile file,
        List<String> reasons) {
    public Candidate {
        reasons = List.copyOf(reasons);
    }
}
