package dev.stash2plex.match;

import dev.stash2plex.library.index.SceneIndex;
import dev.stash2plex.stash.SceneRef;
import dev.stash2plex.stash.SceneSummary;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Goes through the steps once, on the index as it is.
final class Attempt {
    private static final int CERTAIN = 100;

    private final Matcher.Steps steps;
    private final SceneIndex index;
    private final Question question;
    private final List<Reading> readings;
    private final LiveSearch search;
    private final Trail trail;
    private final Set<Integer> likely = new HashSet<>();

    Attempt(
            Matcher.Steps steps,
            SceneIndex index,
            Question question,
            List<Reading> readings,
            LiveSearch search,
            Trail trail) {
        this.steps = steps;
        this.index = index;
        this.question = question;
        this.readings = readings;
        this.search = search;
        this.trail = trail;
    }

    /// The scene, if one is certain. Someone who chooses gets every step tried.
    Optional<Candidate> answer() {
        var ids = NamedIds.of(question.title(), readings);
        return take(byGuid())
                .or(() -> take(byId(ids.bracketed())))
                .or(() -> take(steps.rules().find(readings)))
                .or(() -> take(steps.paths().byPath(readings)))
                .or(() -> take(byId(ids.bare())))
                .or(() -> take(steps.paths().byBasename(readings)))
                .or(() -> take(steps.titles().find(question, readings)));
    }

    /// Once scenes are equal by their files, or one has a file of this name in a folder of this name, what comes
    /// after can only tell which of them it is.
    private Optional<Candidate> take(Finding finding) {
        trail.add(finding);
        boolean binds = finding.isTie() || finding.step().equals(Finding.PATH);
        if (binds && likely.isEmpty()) {
            finding.candidates()
                    .forEach(candidate -> likely.add(candidate.scene().id()));
        }
        return finding.answer()
                .filter(answer ->
                        likely.isEmpty() || likely.contains(answer.scene().id()));
    }

    private Finding byGuid() {
        return SceneRef.ofGuid(question.guid(), steps.ownIdentifiers())
                .filter(scene -> scene.source().equals(steps.source()))
                .map(scene -> byId(Finding.GUID, scene.id()))
                .orElseGet(() ->
                        Finding.nothing(Finding.GUID, question.guid().isBlank() ? "none given" : "not one of ours"));
    }

    private Finding byId(OptionalInt id) {
        return id.isPresent() ? byId(Finding.ID, id.getAsInt()) : Finding.nothing(Finding.ID, "none in the name");
    }

    private Finding byId(String step, int id) {
        Optional<SceneSummary> scene = index.byId(id).or(() -> search.byId(id));
        return scene.map(found -> Finding.sure(
                        new Candidate(found, CERTAIN, step, null, List.of("scene " + id)), "the id is given"))
                .orElseGet(() -> Finding.nothing(step, "no scene has the id " + id));
    }
}
