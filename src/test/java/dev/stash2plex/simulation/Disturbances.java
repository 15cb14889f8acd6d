package dev.stash2plex.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;

/// What happens once in a history, beside the deeds and at a moment of its own. It has a random number of its own too,
/// so that a history without it stays as it was.
final class Disturbances {
    private static final int LATEST_MILLIS = 40_000;
    private static final int PICTURES_AT_ONCE = 10;
    private static final int HAND_OVERS = 5;
    private static final int FILES_AT_ONCE = 12;

    /// Shorter than three searches that are not answered in time.
    private static final Duration HURRY = Duration.ofSeconds(8);

    private final Random random;
    private final SimulatedTime time;
    private final ModelLibrary model;
    private final ModelStash stash;
    private final ModelPlex plex;
    private final BiConsumer<String, Runnable> workers;

    /// @param workers runs something beside all else
    Disturbances(
            long seed,
            SimulatedTime time,
            ModelLibrary model,
            ModelStash stash,
            ModelPlex plex,
            BiConsumer<String, Runnable> workers) {
        this.random = new Random(seed * 31);
        this.time = time;
        this.model = model;
        this.stash = stash;
        this.plex = plex;
        this.workers = workers;
    }

    void begin(Scenario scenario) {
        Trouble.ONCE.stream()
                .filter(scenario::has)
                .forEach(trouble -> workers.accept(trouble.name(), () -> {
                    pause(random.nextInt(LATEST_MILLIS));
                    plex.tell(trouble.name());
                    happen(trouble);
                }));
    }

    private void happen(Trouble trouble) {
        switch (trouble) {
            case PICTURES -> manyTimes(PICTURES_AT_ONCE, stash::picture);
            case CROWD -> manyTimes(FILES_AT_ONCE, () -> plex.askInHurry(model.newPath(), HURRY));
            case ASKED_TOO_SOON -> askTooSoon();
            case HANDED_OVER -> handOver();
            case LATE_ANSWERS -> stash.answerLate(3);
            case BUG -> stash.breakLook();
            default -> throw new IllegalArgumentException(trouble.name());
        }
    }

    private void manyTimes(int times, Runnable what) {
        for (int i = 0; i < times; i++) {
            workers.accept("one of many", what);
        }
    }

    private void askTooSoon() {
        String path = model.newPath();
        plex.askForFile(path, false);
        model.moveSilently(path);
        for (int pause : List.of(20, 5_000)) {
            pause(pause);
            plex.askForFile(path, false);
        }
    }

    private void handOver() {
        String path = model.add().paths().getFirst();
        for (int i = 0; i < HAND_OVERS; i++) {
            pause(random.nextInt(1000));
            model.handOver(path).forEach(id -> later(() -> plex.askForItem(id)));
            later(() -> plex.askForFile(path, true));
        }
    }

    private void later(Runnable what) {
        int millis = random.nextInt(200);
        workers.accept("later", () -> {
            pause(millis);
            what.run();
        });
    }

    private void pause(int millis) {
        try {
            time.sleep(Duration.ofMillis(millis));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
