package dev.stash2plex.match;

import dev.stash2plex.library.index.SceneIndex;
import dev.stash2plex.match.Suffix.Likeness;
import dev.stash2plex.path.FilePath;
import dev.stash2plex.stash.SceneFile;
import dev.stash2plex.stash.SceneSummary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds a file by its path: as the end of a path in Stash, whole segments only.
///
/// What decides is how much of both paths agrees. Two segments or more do, if nothing but the folder of a
/// library or the folder that Stash scans is left over; one, the file's name, only if it says something, like
/// `River Walk.mp4`, and is the only one of its kind: any stranger may be called `clip.mp4`. Of several scenes
/// the one that agrees in more segments wins, then the one that agrees to the letter, then in the form of the
/// letters, then in all but case; two that agree the same are a tie.
final class PathSearch {
    private static final int SCORE_EXACT = 100;
    private static final int SCORE_WHOLE = 99;
    private static final int SCORE_COVERED = 98;
    private static final int SCORE_INSIDE = 95;
    private static final int SCORE_BARE = 96;
    private static final int SCORE_BASENAME = 90;

    /// Beyond this many files of one name, the name says nothing.
    private static final int MOST_NAMESAKES = 2000;

    private final SceneIndex index;
    private final TitleSearch titles;
    private final PathProof proof;

    PathSearch(SceneIndex index, TitleSearch titles) {
        this.index = index;
        this.titles = titles;
        this.proof = new PathProof(index);
    }

    /// Compares all of the path.
    Finding byPath(List<Reading> readings) {
        return firstSure(Finding.PATH, readings.stream().map(this::byPath));
    }

    /// Compares the file's name only.
    Finding byBasename(List<Reading> readings) {
        return firstSure(Finding.BASENAME, readings.stream().map(this::byBasename));
    }

    private static Finding firstSure(String step, Stream<Finding> findings) {
        var unsure = new ArrayList<Finding>();
        for (Finding finding : (Iterable<Finding>) findings::iterator) {
            if (finding.isSure()) {
                return finding;
            }
            unsure.add(finding);
        }
        return unsure.stream()
                .max(Comparator.comparing(Finding::certainty))
                .orElse(Finding.nothing(step, "no path in the request"));
    }

    private Finding byPath(Reading reading) {
        Optional<SceneSummary> exact = index.byPath(reading.text());
        if (exact.isPresent()) {
            SceneFile file = fileAt(exact.get(), reading.text());
            return Finding.sure(
                    new Candidate(exact.get(), SCORE_EXACT, Finding.PATH, file, List.of("the very path")),
                    "a file with exactly this path");
        }
        if (reading.isBare()) {
            return Finding.nothing(Finding.PATH, "no folder in the request");
        }
        List<String> folders = reading.folders();
        var best = new Best(suffixes(reading, index.byFolderAndStem(folders.getLast(), reading.basename())), 2);
        if (best.isEmpty()) {
            return Finding.nothing(Finding.PATH, "no file of this name in a folder of this name");
        }
        if (!best.suffix().isToTheLetter()) {
            best = new Best(suffixes(reading, namesakes(reading)), 2);
        }
        if (best.suffix().likeness() == Likeness.OTHER_EXTENSION) {
            return decideUnlessOther(Finding.PATH, reading, best, proof.ofPath(reading, best.suffix()));
        }
        return decide(Finding.PATH, best, proof.ofPath(reading, best.suffix()), "agrees to the end, folders included");
    }

    /// People call files what others are called already: where a name also says exactly what another scene is,
    /// it may be that one.
    private Finding decideUnlessOther(String step, Reading reading, Best best, boolean proven) {
        Optional<Candidate> other = proven && !best.isTie()
                ? titles.otherThatFits(reading, best.suffix().scene())
                        .filter(candidate ->
                                !PathProof.hasMoreThan(candidate.scene().title(), reading, best.suffix()))
                : Optional.empty();
        if (other.isEmpty()) {
            return decide(step, best, proven, "the only file of this name");
        }
        var candidates = new ArrayList<>(candidates(best, step));
        candidates.add(other.get());
        return Finding.tie(step, candidates, "the name fits another scene too");
    }

    private static Finding decide(String step, Best best, boolean proven, String note) {
        List<Candidate> candidates = candidates(best, step);
        if (best.isTie()) {
            return Finding.tie(step, candidates, "several scenes agree as much");
        }
        if (best.isContested()) {
            return Finding.tie(step, candidates, "another scene has a file whose name agrees better");
        }
        return proven
                ? Finding.sure(candidates.getFirst(), note)
                : Finding.weak(step, candidates, "the names say too little, or the folders speak against it");
    }

    private Finding byBasename(Reading reading) {
        List<SceneSummary> namesakes = namesakes(reading);
        var best = new Best(suffixes(reading, namesakes), 1);
        if (best.isEmpty()) {
            return reading.withoutPrefix()
                    .flatMap(rest -> byRest(reading, rest))
                    .orElse(Finding.nothing(Finding.BASENAME, "no file of this name"));
        }
        Suffix suffix = best.suffix();
        boolean proven = proof.ofBasename(reading, suffix);
        if (!proven && !reading.isBare() && PathProof.saysNothing(reading)) {
            return Finding.weak(Finding.BASENAME, candidates(best, Finding.BASENAME), "any file may be called so");
        }
        return PathProof.isNoCoincidence(reading, suffix)
                ? decide(Finding.BASENAME, best, proven, "the only file of this name")
                : decideUnlessOther(Finding.BASENAME, reading, best, proven);
    }

    private Optional<Finding> byRest(Reading reading, Reading rest) {
        var best = new Best(suffixes(rest, namesakes(rest)), 1);
        if (best.isEmpty() || !proof.ofNameWithoutPrefix(reading, rest, best.suffix())) {
            return Optional.empty();
        }
        return Optional.of(decideUnlessOther(Finding.BASENAME, rest, best, true));
    }

    private List<SceneSummary> namesakes(Reading reading) {
        return index.countByStem(reading.basename()) > MOST_NAMESAKES ? List.of() : index.byStem(reading.basename());
    }

    private List<Suffix> suffixes(Reading reading, List<SceneSummary> scenes) {
        var suffixes = new ArrayList<Suffix>();
        for (SceneSummary scene : scenes) {
            for (SceneFile file : scene.files()) {
                List<String> segments = FilePath.segments(file.path());
                suffixes.add(Suffix.of(reading.segments(), scene, file, segments, index.rootDepth(segments)));
            }
        }
        return suffixes;
    }

    private static SceneFile fileAt(SceneSummary scene, String path) {
        return scene.files().stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static List<Candidate> candidates(Best best, String step) {
        Map<Integer, Candidate> candidates = new LinkedHashMap<>();
        best.all()
                .forEach(suffix -> candidates.putIfAbsent(
                        suffix.scene().id(),
                        new Candidate(suffix.scene(), score(suffix), step, suffix.file(), List.of(reason(suffix)))));
        return List.copyOf(candidates.values());
    }

    private static int score(Suffix suffix) {
        int score;
        if (suffix.length() > 1) {
            score = suffix.isWhole()
                    ? SCORE_WHOLE
                    : suffix.coversStash() || suffix.isBelowLibrary() ? SCORE_COVERED : SCORE_INSIDE;
        } else {
            score = suffix.isWhole() ? SCORE_BARE : SCORE_BASENAME;
        }
        return switch (suffix.likeness()) {
            case EXACT -> score;
            case COMPOSED -> score - 1;
            case CASELESS -> score - 2;
            default -> score - 5;
        };
    }

    private static String reason(Suffix suffix) {
        return "%d segment(s) agree: %s".formatted(suffix.length(), suffix.likeness());
    }
}
