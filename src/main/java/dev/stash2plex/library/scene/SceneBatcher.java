package dev.stash2plex.library.scene;

import dev.stash2plex.call.Errand;
import dev.stash2plex.library.filing.Filed;
import dev.stash2plex.library.filing.Register;
import dev.stash2plex.stash.Scene;
import dev.stash2plex.stash.SceneSummary;
import dev.stash2plex.stash.Stash;
import dev.stash2plex.time.Time;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Makes one query of many: scenes that are asked for within a few milliseconds are read together, since Stash
/// takes 38 ms for a hundred and 5 ms for one. As long as more of them come the query waits, but not for long.
public final class SceneBatcher {
    /// How many scenes travel together at most.
    public static final int MOST = 100;

    private static final Duration WINDOW = Duration.ofMillis(4);
    private static final int MOST_WINDOWS = 4;

    /// How often a scene is read that is edited just while it is read.
    private static final int MOST_ROUNDS = 3;

    /// Each asker has its own deadline; this one ends a batch without waiters.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Stash stash;
    private final Register register;
    private final Time time;
    private final Map<Integer, CompletableFuture<Optional<Scene>>> waiting = new LinkedHashMap<>();

    public SceneBatcher(Stash stash, Register register, Time time) {
        this.stash = stash;
        this.register = register;
        this.time = time;
    }

    /// The scene, as soon as the batch that it travels in is read. It fails with
    /// [dev.stash2plex.call.CallException].
    CompletableFuture<Optional<Scene>> load(int id) {
        synchronized (waiting) {
            boolean first = waiting.isEmpty();
            var scene = waiting.computeIfAbsent(id, any -> new CompletableFuture<>());
            if (first) {
                time.start("scenes", this::readSoon);
            }
            return scene;
        }
    }

    private void readSoon() {
        int known = 0;
        for (int windows = 0; windows < MOST_WINDOWS && known < waiting(); windows++) {
            known = waiting();
            pause();
        }
        for (var batch : takeAll()) {
            time.start("scenes", () -> read(batch));
        }
    }

    private int waiting() {
        synchronized (waiting) {
            return waiting.size();
        }
    }

    private void pause() {
        try {
            time.sleep(WINDOW);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Map<Integer, CompletableFuture<Optional<Scene>>>> takeAll() {
        var batches = new ArrayList<Map<Integer, CompletableFuture<Optional<Scene>>>>();
        synchronized (waiting) {
            waiting.forEach((id, scene) -> {
                if (batches.isEmpty() || batches.getLast().size() == MOST) {
                    batches.add(new HashMap<>());
                }
                batches.getLast().put(id, scene);
            });
            waiting.clear();
        }
        return batches;
    }

    /// Every waiter gets an outcome, also after an `Error`.
    private void read(Map<Integer, CompletableFuture<Optional<Scene>>> batch) {
        var left = batch;
        try {
            for (int round = 1; !left.isEmpty(); round++) {
                left = read(left, round == MOST_ROUNDS);
            }
        } catch (Throwable e) {
            batch.values().forEach(asked -> asked.completeExceptionally(e));
        }
    }

    /// @return those that have to be read again, since something else was filed in the meantime
    private Map<Integer, CompletableFuture<Optional<Scene>>> read(
            Map<Integer, CompletableFuture<Optional<Scene>>> batch, boolean lastRound) {
        var again = new HashMap<Integer, CompletableFuture<Optional<Scene>>>();
        try (var reading = register.begin()) {
            var found = stash.scenes(batch.keySet(), Errand.question(time.in(PATIENCE))).stream()
                    .collect(Collectors.toMap(Scene::id, Function.identity()));
            batch.forEach((id, asked) -> {
                var scene = Optional.ofNullable(found.get(id));
                Filed filed = scene.map(SceneSummary::of).map(reading::scene).orElseGet(() -> reading.absent(id));
                if (filed == Filed.DOUBTFUL && !lastRound) {
                    again.put(id, asked);
                } else {
                    asked.complete(scene);
                }
            });
        }
        return again;
    }
}
