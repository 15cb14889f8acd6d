package dev.stash2plex.match;

import dev.stash2plex.library.FilePath;
import dev.stash2plex.library.SceneIndex;
import dev.stash2plex.stash.SceneSummary;
import dev.stash2plex.words.Day;
import dev.stash2plex.words.Name;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds a scene by what the names say: looks up scenes that share words, a whole title, a code or a date with
/// the file's name, and scores each (see [Scorer]).
///
/// The best one is the answer if it reaches [#ENOUGH] points and is [#MARGIN] ahead of the next.
final class TitleSearch {
    static final int ENOUGH = 70;
    static final int MARGIN = 8;

    private static final int WORTH_A_LOOK = 25;
    private static final int MOST_LISTED = 20;
    private static final int MOST_ALIKE = 48;
    private static final int MOST_NAMESAKES = 24;
    private static final int MOST_OF_A_DAY = 40;
    private static final int LONGEST_CODE = 4;
    private static final int EFFORT = 30_000;
    private static final int NEAR_FOLDERS = 3;
    private static final double SPEAKING = 1;

    /// What programs leave at the end of a name that was too long.
    private static final Pattern CUT = Pattern.compile("(?:\\.{2,}|\u2026|~\\d)\\s*$");

    private final SceneIndex index;

    TitleSearch(SceneIndex index) {
        this.index = index;
    }

    Finding find(MatchRequest request, List<Reading> readings) {
        Map<Integer, Scored> found = new LinkedHashMap<>();
        var weights = new Weights(index);
        for (Query query : queries(request, readings)) {
            for (SceneSummary scene : alike(query)) {
                var scorer = new Scorer(query, weights, scene);
                double points = scorer.score();
                if (points >= WORTH_A_LOOK) {
                    found.merge(
                            scene.id(),
                            new Scored(scene, points, scorer.isOpen(), scorer.reasons()),
                            (one, other) -> other.points() > one.points() ? other : one);
                }
            }
        }
        return decide(found.values().stream()
                .sorted(Comparator.comparingDouble(Scored::points).reversed())
                .limit(MOST_LISTED)
                .toList());
    }

    /// A scene with its points.
    ///
    /// @param open whether the name breaks off before what would tell it from others
    private record Scored(SceneSummary scene, double points, boolean open, List<String> reasons) {
        Candidate candidate() {
            return new Candidate(scene, (int) Math.round(Math.min(100, points)), Finding.TITLE, null, reasons);
        }
    }

    private static Finding decide(List<Scored> ranked) {
        if (ranked.isEmpty()) {
            return Finding.nothing(Finding.TITLE, "no scene shares enough with the name");
        }
        List<Candidate> candidates = ranked.stream().map(Scored::candidate).toList();
        double first = ranked.getFirst().points();
        double second = ranked.size() > 1 ? ranked.get(1).points() : 0;
        String points = "the best has %.0f points, the next %.0f".formatted(first, second);
        if (first < ENOUGH) {
            return Finding.weak(Finding.TITLE, candidates, points + "; %d are needed".formatted(ENOUGH));
        }
        if (first - second < MARGIN) {
            return Finding.tie(Finding.TITLE, candidates, points + ", which is too near");
        }
        if (ranked.getFirst().open()) {
            return Finding.weak(Finding.TITLE, candidates, "the name breaks off before the number of the part");
        }
        return new Finding(Finding.TITLE, Finding.Certainty.SURE, candidates, points);
    }

    /// Another scene than the one that has a file of this name, if the name says exactly what that scene is:
    /// people call files what other files are called already.
    Optional<Candidate> otherThatFits(Reading reading, SceneSummary owner) {
        var weights = new Weights(index);
        var query = query(Name.of(FilePath.stem(reading.basename())), List.of(), Optional.empty(), Set.of(), false, "");
        for (SceneSummary scene : alike(query)) {
            if (scene.id() != owner.id()) {
                var scorer = new Scorer(query, weights, scene);
                int score = (int) Math.round(Math.clamp(scorer.score(), 0, 100));
                if (scorer.isDescribed()) {
                    return Optional.of(new Candidate(scene, score, Finding.TITLE, null, scorer.reasons()));
                }
            }
        }
        return Optional.empty();
    }

    /// The file's name; with its folder where the name alone says little; the title where there is no such
    /// name.
    private List<Query> queries(MatchRequest request, List<Reading> readings) {
        var queries = new ArrayList<Query>();
        Set<Integer> years = request.year() == null ? Set.of() : Set.of(request.year());
        Optional<Day> date = Day.parse(request.date());
        for (Reading reading : readings.subList(0, Math.min(2, readings.size()))) {
            String stem = FilePath.stem(reading.basename());
            var name = Name.of(stem);
            boolean cut = CUT.matcher(stem).find();
            List<String> folders = reading.folders();
            List<Name> near = folders.subList(Math.max(0, folders.size() - NEAR_FOLDERS), folders.size()).stream()
                    .map(Name::of)
                    .toList();
            String folder = reading.isBare() ? "" : folders.getLast();
            queries.add(query(name, near, date, years, cut, folder));
            if (name.information() < SPEAKING && !near.isEmpty()) {
                queries.add(query(Name.of(folders.getLast() + " - " + stem), near, date, years, cut, folder));
            }
        }
        boolean spoken = queries.stream().anyMatch(query -> !query.keys().isEmpty());
        if (!request.title().isBlank() && (!spoken || request.manual())) {
            queries.add(query(Name.of(request.title()), List.of(), date, years, false, ""));
        }
        return queries;
    }

    private Query query(
            Name name, List<Name> folders, Optional<Day> date, Set<Integer> years, boolean cut, String folder) {
        var days = new ArrayList<Day>(name.days());
        date.filter(day -> !days.contains(day)).ifPresent(days::add);
        folders.forEach(each -> each.days().stream()
                .filter(day -> days.isEmpty() || days.contains(day))
                .forEach(days::add));
        return new Query(index, name, folders, days, years, cut, folder);
    }

    private Collection<SceneSummary> alike(Query query) {
        var scenes = new LinkedHashMap<Integer, SceneSummary>();
        for (String reading : query.spans().readings(Spans.LONGEST)) {
            add(scenes, index.byName(reading, MOST_NAMESAKES));
        }
        for (String reading : query.spans().readings(LONGEST_CODE)) {
            add(scenes, index.byCode(reading, MOST_NAMESAKES));
        }
        for (String sound : query.spans().soundsOf(Spans.LONGEST)) {
            add(scenes, index.byName("~" + sound, MOST_NAMESAKES));
        }
        for (Day day : query.days()) {
            add(scenes, index.byDate(day, MOST_OF_A_DAY));
        }
        var keys = new HashSet<>(query.keys());
        query.spans().soundsOf(1).forEach(sound -> keys.add("~" + sound));
        add(scenes, index.sharing(keys, MOST_ALIKE, EFFORT));
        return scenes.values();
    }

    private static void add(Map<Integer, SceneSummary> scenes, List<SceneSummary> found) {
        found.forEach(scene -> scenes.putIfAbsent(scene.id(), scene));
    }
}
