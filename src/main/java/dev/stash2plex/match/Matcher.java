package dev.stash2plex.match;

import dev.stash2plex.call.CallException;
import dev.stash2plex.library.LiveLookup;
import dev.stash2plex.library.index.SceneIndex;
import dev.stash2plex.path.PathRules;
import dev.stash2plex.stash.SceneFile;
import dev.stash2plex.stash.SceneSummary;
import dev.stash2plex.time.Deadline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Decides which scene a file is.
///
/// The steps, surest first: an own guid, an id in the name, the user's path rules, the end of the path, the
/// file's name, what the names say. The first that is certain decides; Stash is asked only when none is.
/// Thread-safe.
public final class Matcher {
    private static final int CERTAIN = 100;

    private final SceneIndex index;
    private final LiveLookup live;
    private final Steps steps;

    /// @param source name of the Stash that is searched, as in [dev.stash2plex.stash.SceneRef#source()]
    /// @param rules the user's
    /// @param ownIdentifiers the schemes of guids that are ours
    /// @param live asked what the index does not know
    public Matcher(String source, PathRules rules, Set<String> ownIdentifiers, SceneIndex index, LiveLookup live) {
        this.index = index;
        this.live = live;
        var titles = new TitleSearch(index);
        this.steps = new Steps(
                source,
                Set.copyOf(ownIdentifiers),
                new RuleSearch(rules, index),
                new PathSearch(index, titles),
                titles);
    }

    /// Name of the Stash whose scenes it finds.
    public String source() {
        return steps.source();
    }

    /// Finds the scene of a file, or for a person who chooses all that it may be.
    ///
    /// @param deadline until when whoever asks waits
    /// @throws CallException if the index has no answer and Stash cannot be asked
    public MatchOutcome find(Question question, Deadline deadline) {
        var trail = new Trail();
        List<Reading> readings = Reading.of(question.filename());
        var search = new LiveSearch(live, deadline);
        long revision = index.revision();
        Optional<Candidate> answer = new Attempt(steps, index, question, readings, search, trail).answer();
        if (!standsAlone(answer, search)) {
            answer = ask(question, readings, search, trail, new Searched(revision, answer));
        }
        if (!question.isByPerson()) {
            return trail.decided(answer);
        }
        if (answer.isPresent()) {
            trail.add(steps.paths().byBasename(readings));
            trail.add(steps.titles().find(question, readings));
        }
        return trail.listed(answer);
    }

    /// While the library is read for the first time, another scene may fit better than the one that is there already,
    /// unless that has the very path or id.
    private static boolean standsAlone(Optional<Candidate> answer, LiveSearch search) {
        return answer.isPresent() && (answer.get().score() == CERTAIN || search.isIndexComplete());
    }

    /// Stash may have what the index does not. A person who chooses gets what there is, whether Stash answers
    /// or not.
    private Optional<Candidate> ask(
            Question question, List<Reading> readings, LiveSearch search, Trail trail, Searched before) {
        try {
            Optional<Candidate> answer = lookAgain(question, readings, search, trail, before);
            return answer.isPresent() ? answer : byPaths(readings, search, trail);
        } catch (CallException e) {
            if (question.isByPerson() && !trail.isEmpty()) {
                trail.note(
                        "refresh",
                        "Stash gave no answer: " + e.failure().getClass().getSimpleName());
                return Optional.empty();
            }
            throw e;
        }
    }

    /// Each time a file moves while the index is brought up to date or searched, it may have gone to where it was not
    /// looked for; the deadline of the question bounds how often.
    private Optional<Candidate> lookAgain(
            Question question, List<Reading> readings, LiveSearch search, Trail trail, Searched before) {
        long moves;
        var last = before;
        do {
            moves = index.moves();
            search.refresh();
            if (last.revision() != index.revision()) {
                long revision = index.revision();
                trail.restart();
                trail.note("refresh", "the index has changed");
                var attempt = new Attempt(steps, index, question, readings, search, trail);
                last = new Searched(revision, attempt.answer());
            }
        } while (last.answer().isEmpty() && moves != index.moves());
        return last.answer();
    }

    private Optional<Candidate> byPaths(List<Reading> readings, LiveSearch search, Trail trail) {
        var paths = new ArrayList<String>(steps.rules().stashPaths(readings));
        String step = paths.isEmpty() ? Finding.PATH : Finding.PATH_RULE;
        readings.stream()
                .filter(reading -> reading.isAbsolute() && !reading.isBare())
                .map(Reading::text)
                .filter(path -> !paths.contains(path))
                .forEach(paths::add);
        Optional<Candidate> found = search.byPaths(List.copyOf(paths))
                .map(scene -> new Candidate(scene, CERTAIN, step, fileAt(scene, paths), List.of("found by Stash")));
        if (!paths.isEmpty()) {
            trail.add(found.map(candidate -> Finding.sure(candidate, "Stash has a file with this path"))
                    .orElseGet(() -> Finding.nothing(step, "Stash has no file with this path either")));
        }
        return found;
    }

    private static @Nullable SceneFile fileAt(SceneSummary scene, List<String> paths) {
        return scene.files().stream()
                .filter(file -> paths.contains(file.path()))
                .findFirst()
                .orElse(null);
    }

    /// What an attempt has found.
    ///
    /// @param revision of the index when it began
    private record Searched(long revision, Optional<Candidate> answer) {}

    /// What each attempt uses.
    record Steps(String source, Set<String> ownIdentifiers, RuleSearch rules, PathSearch paths, TitleSearch titles) {}
}
