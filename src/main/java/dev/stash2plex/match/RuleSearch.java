package dev.stash2plex.match;

import dev.stash2plex.library.index.SceneIndex;
import dev.stash2plex.match.Suffix.Likeness;
import dev.stash2plex.path.FilePath;
import dev.stash2plex.path.PathRules;
import dev.stash2plex.path.PathRules.Translation;
import dev.stash2plex.stash.SceneFile;
import dev.stash2plex.stash.SceneSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds a file by the path that the user's rules give it.
final class RuleSearch {
    private static final int SCORE = 100;

    private final PathRules rules;
    private final SceneIndex index;

    RuleSearch(PathRules rules, SceneIndex index) {
        this.rules = rules;
        this.index = index;
    }

    /// The first rule whose path is in the index decides.
    Finding find(List<Reading> readings) {
        List<Translation> translations = translations(readings);
        for (Translation translation : translations) {
            Optional<Candidate> found = find(translation);
            if (found.isPresent()) {
                return Finding.sure(found.get(), "by rule " + translation.rule());
            }
        }
        return Finding.nothing(
                Finding.PATH_RULE,
                translations.isEmpty()
                        ? "no rule fits"
                        : "not in the index: " + translations.getFirst().stashPath());
    }

    /// The paths that the file may have in Stash.
    List<String> stashPaths(List<Reading> readings) {
        return translations(readings).stream().map(Translation::stashPath).toList();
    }

    private List<Translation> translations(List<Reading> readings) {
        return readings.stream()
                .flatMap(reading -> rules.toStash(reading.text()).stream())
                .distinct()
                .toList();
    }

    private Optional<Candidate> find(Translation translation) {
        String path = translation.stashPath();
        Optional<SceneSummary> exact = index.byPath(path);
        if (exact.isPresent()) {
            return exact.flatMap(scene -> candidate(scene, path, Likeness.EXACT, translation));
        }
        List<String> segments = FilePath.segments(path);
        if (segments.size() < 2) {
            return Optional.empty();
        }
        List<SceneSummary> alike = index.byFolderAndStem(segments.get(segments.size() - 2), segments.getLast());
        return Stream.of(Likeness.COMPOSED, Likeness.CASELESS)
                .filter(likeness -> likeness == Likeness.COMPOSED || translation.caseInsensitive())
                .flatMap(likeness -> only(alike, path, likeness, translation).stream())
                .findFirst();
    }

    private static Optional<Candidate> only(
            List<SceneSummary> scenes, String path, Likeness likeness, Translation translation) {
        var found = new ArrayList<Candidate>();
        scenes.forEach(scene -> candidate(scene, path, likeness, translation).ifPresent(found::add));
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static Optional<Candidate> candidate(
            SceneSummary scene, String path, Likeness likeness, Translation translation) {
        return scene.files().stream()
                .filter(file -> Likeness.of(path, file.path()).compareTo(likeness) >= 0)
                .findFirst()
                .map(file -> candidate(scene, file, translation));
    }

    private static Candidate candidate(SceneSummary scene, SceneFile file, Translation translation) {
        return new Candidate(scene, SCORE, Finding.PATH_RULE, file, List.of("rule " + translation.rule()));
    }
}
