package dev.stash2plex.library;

import dev.stash2plex.call.Errand;
import dev.stash2plex.stash.Scene;
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

/// Makes one query of many: scenes that are asked for within a few milliseconds are read together, since Stash
/// takes 38 ms for a hundred and 5 ms for one. As long as more of them come the query waits, but not for long.
final class SceneBatcher {
    private static final Duration WINDOW = Duration.ofMillis(4);
    private static final int MOST_WINDOWS = 4;
    static final int MOST = 100;
    private static final Duration WAIT = Duration.ofSeconds(30);

    private final Stash stash;
    private final Map<Integer, CompletableFuture<Optional<Scene>>> waiting = new LinkedHashMap<>();

    SceneBatcher(Stash stash) {
        this.stash = stash;
    }

    /// The scene, as soon as the batch that it travels in is read. It fails with
    /// [dev.stash2plex.call.CallException].
    CompletableFuture<Optional<Scene>> load(int id) {
        synchronized (waiting) {
            boolean first = waiting.isEmpty();
            var scene = waiting.computeIfAbsent(id, any -> new CompletableFuture<>());
            if (first) {
                Thread.startVirtualThread(this::readSoon);
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
            Thread.startVirtualThread(() -> read(batch));
        }
    }

    private int waiting() {
        synchronized (waiting) {
            return waiting.size();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(WINDOW);
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

    private void read(Map<Integer, CompletableFuture<Optional<Scene>>> batch) {
        try {
            stash.scenes(batch.keySet(), Errand.question(Time.system().in(WAIT)))
                    .forEach(scene -> {
                        var asked = batch.get(scene.id());
                        if (asked != null) {
                            asked.complete(Optional.of(scene));
                        }
                    });
            batch.values().forEach(asked -> asked.complete(Optional.empty()));
        } catch (RuntimeException | Error e) {
            batch.values().forEach(asked -> asked.completeExceptionally(e));
        }
    }
}
