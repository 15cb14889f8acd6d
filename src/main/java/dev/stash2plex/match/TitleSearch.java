package dev.stash2plex.match;

import dev.stash2plex.library.index.SceneIndex;
import dev.stash2plex.match.Finding.Certainty;
import dev.stash2plex.path.FilePath;
import dev.stash2plex.stash.SceneSummary;
import dev.stash2plex.words.Name;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds a scene by what the names say: looks up those that have something in common with the name (see
/// [Lookup]) and gives each points (see [Scorer]).
///
/// The best one is the answer if it has [#ENOUGH] points and is [#MARGIN] ahead of the next.
final class TitleSearch {
    static final int ENOUGH = 70;
    static final int MARGIN = 8;

    private static final int WORTH_A_LOOK = 25;
    /// A person who types a word wants to see whatever has it.
    private static final int WORTH_BROWSING = 5;
    private static final int MOST_LISTED = 20;
    private static final int MOST_POINTS = 100;

    private final SceneIndex index;
    private final MentionReader mentions;
    private final Lookup lookup;

    TitleSearch(SceneIndex index) {
        this.index = index;
        this.mentions = new MentionReader(index);
        this.lookup = new Lookup(index);
    }

    Finding find(Question question, List<Reading> readings) {
        Map<Integer, Scored> found = new LinkedHashMap<>();
        var weights = new Weights(index);
        var cache = new NameCache();
        for (Mention mention : mentions.of(question, readings)) {
            for (SceneSummary scene : lookup.alike(mention)) {
                var scored = new Scored(scene, new Scorer(mention, weights, cache, scene));
                if (scored.points() >= (question.isByPerson() ? WORTH_BROWSING : WORTH_A_LOOK)) {
                    found.merge(scene.id(), scored, (one, other) -> other.points() > one.points() ? other : one);
                }
            }
        }
        return decide(found.values().stream()
                .sorted(Comparator.comparingDouble(Scored::points).reversed())
                .limit(MOST_LISTED)
                .toList());
    }

    /// Another scene than the one that has a file of this name, if the name says exactly what that scene is:
    /// people call files what other files are called already.
    Optional<Candidate> otherThatFits(Reading reading, SceneSummary owner) {
        var weights = new Weights(index);
        var cache = new NameCache();
        String compact = Name.of(FilePath.stem(reading.basename())).compact();
        var mention = mentions.of(reading.basename());
        return lookup.alike(mention).stream()
                .filter(scene -> scene.id() != owner.id())
                .map(scene -> new Scored(scene, new Scorer(mention, weights, cache, scene)))
                .filter(scored -> scored.scorer().isDescribed(compact))
                .findFirst()
                .map(Scored::candidate);
    }

    private static Finding decide(List<Scored> ranked) {
        if (ranked.isEmpty()) {
            return Finding.nothing(Finding.TITLE, "no scene shares enough with the name");
        }
        List<Candidate> candidates = ranked.stream().map(Scored::candidate).toList();
        double first = ranked.getFirst().points();
        double second =
                ranked.stream().skip(1).mapToDouble(Scored::atBest).max().orElse(0);
        String points = "the best has %.0f points, the next %.0f".formatted(first, second);
        if (first < ENOUGH) {
            return Finding.weak(Finding.TITLE, candidates, points + "; %d are needed".formatted(ENOUGH));
        }
        if (first - second < MARGIN) {
            return Finding.tie(Finding.TITLE, candidates, points + ", which is too near");
        }
        if (ranked.getFirst().scorer().isOpen()) {
            return Finding.weak(Finding.TITLE, candidates, points + ", but the name breaks off before a number");
        }
        return new Finding(Finding.TITLE, Certainty.SURE, candidates, points);
    }

    private record Scored(SceneSummary scene, Scorer scorer) {
        double points() {
            return scorer.points();
        }

        double atBest() {
            return scorer.atBest();
        }

        Candidate candidate() {
            int score = (int) Math.round(Math.clamp(points(), 0, MOST_POINTS));
            return new Candidate(scene, score, Finding.TITLE, null, scorer.reasons());
        }
    }
}
