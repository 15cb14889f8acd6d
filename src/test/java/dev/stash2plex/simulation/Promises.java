package dev.stash2plex.simulation;

import dev.stash2plex.call.Work;
import dev.stash2plex.library.index.SceneIndex;
import dev.stash2plex.stash.Scene;
import dev.stash2plex.stash.SceneSummary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What must hold after each answer, whatever happens beside it.
final class Promises {
    /// A question is answered, one way or the other, before Plex leaves.
    static final Duration LONGEST_QUESTION = Duration.ofSeconds(60);

    /// As long as nothing goes wrong, what happens in Stash is known after so long: the time between two looks, and the
    /// time that an unlucky look and the list of all scenes take.
    static final Duration KNOWN_AFTER = Duration.ofSeconds(30);

    /// As long as nothing goes wrong, everything has been read after so long: what was under way when it went wrong, a
    /// pause before the next attempt, and the pages that are left.
    private static final Duration READ_AFTER = Duration.ofSeconds(25);

    private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(1);

    private final SimulatedTime time;
    private final ModelLibrary library;
    private final List<String> broken = new ArrayList<>();
    private final Map<Integer, List<Served>> served = new HashMap<>();
    private long calmSince;
    private long nextCheck;

    Promises(SimulatedTime time, ModelLibrary library) {
        this.time = time;
        this.library = library;
    }

    List<String> broken() {
        return broken;
    }

    /// Something goes wrong now, or has just ended.
    void notCalm() {
        calmSince = time.nanos();
    }

    boolean isCalmFor(Duration duration) {
        return isCalmSince(time.nanos() - duration.toNanos());
    }

    void inFlight(Work work, int calls) {
        if (calls > ModelStash.PLACES.getOrDefault(work, 1)) {
            breach("%d calls of class %s at once".formatted(calls, work));
        }
    }

    /// A look that got a place after so long. It is the only one that needs one of its class.
    void lookWaited(long nanos) {
        if (nanos > 0 && isCalmFor(KNOWN_AFTER)) {
            breach("a look waited %d ms for others".formatted(millis(nanos)));
        }
    }

    /// What is in the index, whether it is asked for or not.
    void known(SceneIndex index) {
        long before = time.nanos() - KNOWN_AFTER.toNanos();
        if (time.nanos() >= nextCheck && isCalmSince(before)) {
            nextCheck = time.nanos() + BETWEEN_CHECKS.toNanos();
            library.changedBefore(before).forEach(id -> {
                var there = library.scene(id).map(ModelScene::version);
                var filed = index.byId(id).map(scene -> ModelScene.version(scene.title()));
                if (!filed.equals(there)) {
                    breach("the index has scene %d as of %s instead of %s, as it has been for %d ms"
                            .formatted(
                                    id,
                                    filed.map(String::valueOf).orElse("nothing"),
                                    there.map(String::valueOf).orElse("nothing"),
                                    millis(time.nanos() - library.changed(id))));
                }
            });
        }
    }

    /// @param isComplete whether everything has been read once
    void read(boolean isComplete) {
        if (!isComplete && isCalmFor(READ_AFTER)) {
            breach("the library has not been read, though nothing is wrong");
        }
    }

    /// A question that was asked for a file.
    ///
    /// @param begun when it was asked
    /// @param byName whether only the end of the path was told
    void answered(String path, long begun, boolean byName, Optional<SceneSummary> answer) {
        inTime(begun);
        var since = library.since(path);
        boolean mayBeUnknown = byName && library.wasSilent(path, begun);
        if (answer.isEmpty() && since.isPresent() && since.get() <= begun && !mayBeUnknown) {
            breach("no scene for %s, which Stash has had for %d ms".formatted(path, millis(begun - since.get())));
        }
        answer.ifPresent(scene -> {
            if (!library.everHad(scene.id(), path)) {
                breach("scene %d for %s, which it never had".formatted(scene.id(), path));
            }
            seen(scene.id(), ModelScene.version(scene.title()), begun);
        });
    }

    /// A question that was asked for an item.
    void answered(int id, long begun, Optional<Scene> answer) {
        inTime(begun);
        var now = library.scene(id);
        if (answer.isEmpty() && now.isPresent() && library.changed(id) <= begun) {
            breach("scene %d is said not to be there".formatted(id));
        }
        answer.ifPresent(scene -> seen(id, ModelScene.version(scene.title()), begun));
    }

    /// A question that got no answer.
    void failed(long begun, RuntimeException e) {
        inTime(begun);
        if (isCalmSince(begun - KNOWN_AFTER.toNanos())) {
            breach("no answer, though nothing is wrong: " + e);
        }
    }

    private void seen(int id, int version, long begun) {
        var before = served.computeIfAbsent(id, any -> new ArrayList<>());
        int newest = before.stream()
                .filter(one -> one.at() < begun)
                .mapToInt(Served::version)
                .max()
                .orElse(0);
        if (version < newest) {
            breach("scene %d as of %d after it was shown as of %d".formatted(id, version, newest));
        }
        before.add(new Served(time.nanos(), version));
        long known = begun - KNOWN_AFTER.toNanos();
        if (isCalmSince(known) && library.changed(id) < known) {
            var now = library.scene(id);
            if (now.isEmpty()) {
                breach("scene %d, which has been gone for %d ms".formatted(id, millis(begun - library.changed(id))));
            } else if (now.get().version() != version) {
                breach("scene %d as of %d, though it was edited %d ms ago"
                        .formatted(id, version, millis(begun - library.changed(id))));
            }
        }
    }

    private void inTime(long begun) {
        inTime(begun, LONGEST_QUESTION);
    }

    /// A question that is over.
    void inTime(long begun, Duration patience) {
        if (time.nanos() - begun > patience.plusSeconds(1).toNanos()) {
            breach("a question took %d ms".formatted(millis(time.nanos() - begun)));
        }
    }

    private boolean isCalmSince(long moment) {
        return calmSince < moment;
    }

    void breach(String what) {
        broken.add("after %d ms: %s".formatted(millis(time.nanos()), what));
    }

    private static long millis(long nanos) {
        return nanos / 1_000_000;
    }

    private record Served(long at, int version) {}
}
