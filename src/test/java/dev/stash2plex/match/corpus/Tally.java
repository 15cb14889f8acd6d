package dev.stash2plex.match.corpus;

import dev.stash2plex.library.NoStash;
import dev.stash2plex.library.index.HashIndex;
import dev.stash2plex.match.Matcher;
import dev.stash2plex.path.PathRules;
import dev.stash2plex.time.Time;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Counts what a matcher makes of the cases.
final class Tally {
    private final Map<String, int[]> table = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private final List<String> misses = new ArrayList<>();
    private int answered;
    private int right;
    private int wrong;
    private int strangers;
    private int mustFind;
    private int mustFound;

    Tally(List<Entry> library, List<Case> cases) {
        var index = new HashIndex();
        library.forEach(entry -> index.put(entry.summary(), 1));
        var matcher = new Matcher("", new PathRules(List.of()), Set.of(), index, new NoStash());
        cases.forEach(each -> count(each, matcher));
    }

    private Tally() {}

    static Tally sum(List<Tally> tallies) {
        var sum = new Tally();
        for (Tally each : tallies) {
            each.table.forEach((category, row) -> {
                int[] total = sum.table.computeIfAbsent(category, key -> new int[4]);
                for (int i = 0; i < row.length; i++) {
                    total[i] += row[i];
                }
            });
            sum.answered += each.answered;
            sum.right += each.right;
            sum.wrong += each.wrong;
            sum.strangers += each.strangers;
            sum.mustFind += each.mustFind;
            sum.mustFound += each.mustFound;
        }
        return sum;
    }

    private void count(Case each, Matcher matcher) {
        var outcome = matcher.find(each.request(), Time.system().in(Duration.ofSeconds(60)));
        int scene = outcome.best().map(candidate -> candidate.scene().id()).orElse(0);
        int[] row = table.computeIfAbsent(each.category().replaceFirst(" (?!twins|year).*", ""), key -> new int[4]);
        row[0]++;
        boolean isRight = scene == each.scene();
        answered += scene == 0 ? 0 : 1;
        if (scene == 0) {
            row[3]++;
            if (each.scene() != 0) {
                misses.add(each.category() + (each.mustFind() ? " MUST" : "") + " | " + each.filename() + " | "
                        + each.scene() + " | "
                        + outcome.explanation().candidates().stream()
                                .limit(3)
                                .map(c -> c.scene() + ":" + c.score() + ":" + c.step())
                                .toList());
            }
        } else if (isRight) {
            row[1]++;
            right++;
        } else {
            row[2]++;
            wrong++;
            strangers += each.scene() == 0 ? 1 : 0;
            faults.add(each.category() + " | " + each.filename() + " | want " + each.scene() + " got " + scene + " "
                    + outcome.explanation().candidates().stream().limit(2).toList());
        }
        if (each.mustFind()) {
            mustFind++;
            mustFound += isRight ? 1 : 0;
        }
    }

    double precision() {
        return answered == 0 ? 1 : (double) right / answered;
    }

    /// Of the cases where the path or the name of the file survived.
    double recall() {
        return (double) mustFound / mustFind;
    }

    int strangersMatched() {
        return strangers;
    }

    int wrong() {
        return wrong;
    }

    List<String> faults() {
        return faults;
    }

    List<String> misses() {
        return misses;
    }

    @Override
    public String toString() {
        var text =
                new StringBuilder("%-16s %6s %6s %6s %6s%n".formatted("category", "cases", "right", "wrong", "none"));
        table.forEach((category, row) ->
                text.append("%-16s %6d %6d %6d %6d%n".formatted(category, row[0], row[1], row[2], row[3])));
        return text
                + "precision %.2f %%, recall where path or name survive %.2f %%, strangers matched %d%n"
                        .formatted(100 * precision(), 100 * recall(), strangers);
    }
}
