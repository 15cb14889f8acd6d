package dev.stash2plex.simulation;

import dev.stash2plex.call.CallException;
import dev.stash2plex.match.Candidate;
import dev.stash2plex.match.Question;
import dev.stash2plex.stash.SceneSummary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Asks the service as Plex does, has the promises see what comes of it, and tells the story.
final class ModelPlex {
    private final SimulatedTime time;
    private final Promises promises;
    private final Supplier<Service> service;
    private final List<String> story = new ArrayList<>();

    /// @param service that runs now
    ModelPlex(SimulatedTime time, Promises promises, Supplier<Service> service) {
        this.time = time;
        this.promises = promises;
        this.service = service;
    }

    /// What happened, line by line.
    List<String> story() {
        return story;
    }

    void tell(String what) {
        story.add("%7d ms  %s".formatted(time.nanos() / 1_000_000, what));
    }

    /// @param byName whether only the end of the path is told
    void askForFile(String path, boolean byName) {
        long begun = time.nanos();
        var asked = service.get();
        String filename = byName ? path.substring("/data/".length()) : path;
        try {
            var answer = asked.matcher()
                    .find(question(filename), time.in(Promises.LONGEST_QUESTION))
                    .best()
                    .map(Candidate::scene);
            if (!asked.isClosed()) {
                tell("%s: %s"
                        .formatted(filename, answer.map(SceneSummary::title).orElse("nothing")));
                promises.answered(path, begun, byName, answer);
            }
        } catch (CallException e) {
            failed(asked, filename, begun, e);
        } catch (IllegalStateException e) {
            broken(filename, begun, e);
        }
    }

    void askForItem(int id) {
        long begun = time.nanos();
        var asked = service.get();
        try {
            var answer = asked.library().scene(id, time.in(Promises.LONGEST_QUESTION));
            if (!asked.isClosed()) {
                tell("item %d: %s"
                        .formatted(id, answer.map(scene -> scene.title()).orElse("nothing")));
                promises.answered(id, begun, answer);
            }
        } catch (CallException e) {
            failed(asked, "item " + id, begun, e);
        } catch (IllegalStateException e) {
            broken("item " + id, begun, e);
        }
    }

    /// A question whose asker does not wait for long; that it is over then is all that is promised.
    void askInHurry(String path, Duration patience) {
        long begun = time.nanos();
        var asked = service.get();
        try {
            asked.matcher().find(question(path), time.in(patience));
        } catch (CallException e) {
            tell("%s, in a hurry: %s".formatted(path, e.getMessage()));
        } catch (IllegalStateException e) {
            broken(path, begun, e);
        }
        promises.inTime(begun, patience);
    }

    private void failed(Service asked, String question, long begun, CallException e) {
        if (!asked.isClosed()) {
            tell("%s: %s".formatted(question, e.getMessage()));
            promises.failed(begun, e);
        }
    }

    /// Only what the simulation has broken itself may be answered with "a bug".
    private void broken(String question, long begun, IllegalStateException e) {
        if (!(e.getCause() instanceof ModelStash.Bug)) {
            throw e;
        }
        tell("%s: %s".formatted(question, e.getMessage()));
        promises.inTime(begun, Promises.LONGEST_QUESTION);
    }

    private static Question question(String filename) {
        return new Question(filename, "", null, "", "", false);
    }
}
