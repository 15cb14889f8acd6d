package dev.stash2plex.match;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a decision was reached, to be shown as JSON and to be logged.
///
/// @param scene id of the scene that was chosen
/// @param step the step that found it
/// @param why in a sentence
/// @param steps what was tried, in order
/// @param candidates every scene that was considered, best first
public record Explanation(
        Decision outcome,
        @Nullable Integer scene,
        @Nullable String step,
        String why,
        List<Tried> steps,
        List<Ranked> candidates) {

    public Explanation {
        steps = List.copyOf(steps);
        candidates = List.copyOf(candidates);
    }

    /// One step.
    ///
    /// @param result what it came to
    /// @param scenes ids of the scenes that it found
    public record Tried(String step, String result, List<Integer> scenes) {}

    /// One scene that was considered.
    ///
    /// @param file path of the file that was asked for, where that is known
    public record Ranked(
            int scene,
            String title,
            int score,
            String step,
            @Nullable String file,
            List<String> reasons) {
        static Ranked of(Candidate candidate) {
            var file = candidate.file();
            return new Ranked(
                    candidate.scene().id(),
                    candidate.scene().title(),
                    candidate.score(),
                    candidate.step(),
                    file == null ? null : file.path(),
                    candidate.reasons());
        }
    }
}
