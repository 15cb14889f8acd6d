package dev.stash2plex.match;

import dev.stash2plex.library.LiveLookup;
import dev.stash2plex.library.index.SceneIndex;
import dev.stash2plex.path.PathRules;
import dev.stash2plex.stash.SceneSummary;
import dev.stash2plex.time.Deadline;
import dev.stash2plex.time.Time;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A matcher on an index, with a Stash behind it that writes down what it is asked.
final class Asked implements LiveLookup {
    static final String IDENTIFIER = "tv.plex.agents.custom.stash2plex";

    final List<String> questions = new ArrayList<>();
    private final Matcher matcher;

    Asked(SceneIndex index) {
        this(index, new PathRules(List.of()));
    }

    Asked(SceneIndex index, PathRules rules) {
        this.matcher = new Matcher("", rules, Set.of(IDENTIFIER), index, this);
    }

    /// The id of the scene that PMS would get for a file, or 0.
    int scene(String filename) {
        return scene(file(filename));
    }

    int scene(Question request) {
        return match(request).best().map(candidate -> candidate.scene().id()).orElse(0);
    }

    MatchOutcome match(Question request) {
        return matcher.find(request, deadline());
    }

    /// As a question of Plex has it.
    static Deadline deadline() {
        return Time.system().in(Duration.ofSeconds(60));
    }

    static Question file(String filename) {
        return new Question(filename, "", null, "", "", false);
    }

    static Question titled(String title) {
        return new Question("", title, null, "", "", false);
    }

    static Question manual(String title, String filename) {
        return new Question(filename, title, null, "", "", true);
    }

    @Override
    public Optional<SceneSummary> byId(int id, Deadline deadline) {
        questions.add("id " + id);
        return Optional.empty();
    }

    @Override
    public Optional<SceneSummary> byPaths(List<String> paths, Deadline deadline) {
        questions.add("paths " + paths);
        return Optional.empty();
    }

    @Override
    public void refresh(Deadline deadline) {
        questions.add("refresh");
    }

    @Override
    public boolean isComplete() {
        return true;
    }
}
