package dev.stash2plex.match;

import dev.stash2plex.match.Explanation.Ranked;
import dev.stash2plex.match.Explanation.Tried;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes down how a match goes.
final class Trail {
    private static final int MOST_CANDIDATES = 20;

    private final List<Tried> steps = new ArrayList<>();
    private final Map<Integer, Candidate> candidates = new LinkedHashMap<>();
    private boolean tie;

    /// Takes what a step came to.
    void add(Finding finding) {
        List<Integer> scenes = finding.candidates().stream()
                .map(candidate -> candidate.scene().id())
                .limit(MOST_CANDIDATES)
                .toList();
        steps.add(new Tried(finding.step(), finding.note(), scenes));
        tie |= finding.isTie();
        for (Candidate candidate : finding.candidates()) {
            candidates.merge(
                    candidate.scene().id(), candidate, (one, other) -> other.score() > one.score() ? other : one);
        }
    }

    /// Takes what Stash was asked, and what came of it.
    void note(String step, String result) {
        steps.add(new Tried(step, result, List.of()));
    }

    /// Forgets that scenes were equal, before they are compared anew.
    void restart() {
        tie = false;
        candidates.clear();
    }

    boolean isEmpty() {
        return candidates.isEmpty();
    }

    MatchOutcome decided(Optional<Candidate> answer) {
        if (answer.isPresent()) {
            return outcome(
                    Decision.MATCHED, List.of(answer.get()), steps.getLast().result());
        }
        return tie
                ? outcome(Decision.TIE, List.of(), "several scenes are as likely")
                : outcome(Decision.NONE, List.of(), "no scene is likely enough");
    }

    /// All candidates; the answer of an automatic match first, if there is one.
    MatchOutcome listed(Optional<Candidate> answer) {
        var list = new ArrayList<Candidate>(ranked());
        answer.ifPresent(first -> {
            list.removeIf(candidate -> candidate.scene().id() == first.scene().id());
            list.addFirst(first);
        });
        return list.isEmpty()
                ? outcome(Decision.NONE, list, "no scene is like it")
                : outcome(Decision.LISTED, list.subList(0, Math.min(list.size(), MOST_CANDIDATES)), "a person chooses");
    }

    private List<Candidate> ranked() {
        return candidates.values().stream()
                .sorted(Comparator.comparingInt(Candidate::score).reversed())
                .toList();
    }

    private MatchOutcome outcome(Decision decision, List<Candidate> answers, String why) {
        Optional<Candidate> first = answers.stream().findFirst();
        var explanation = new Explanation(
                decision,
                first.map(candidate -> candidate.scene().id()).orElse(null),
                first.map(Candidate::step).orElse(null),
                why,
                steps,
                ranked().stream().limit(MOST_CANDIDATES).map(Ranked::of).toList());
        return new MatchOutcome(decision, answers, explanation);
    }
}
