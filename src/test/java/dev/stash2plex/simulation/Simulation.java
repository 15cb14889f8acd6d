package dev.stash2plex.simulation;

import dev.stash2plex.call.Work;
import dev.stash2plex.library.filing.Change;
import dev.stash2plex.simulation.ModelStash.Mood;
import dev.stash2plex.stash.SceneSummary;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// One history: a Stash in which people work, a Plex that asks, and the service between the two.
final class Simulation {
    private static final Duration LONGEST_HISTORY = Duration.ofHours(1);

    /// So long after the last trouble everything has been read once more.
    private static final Duration REST = Service.SETTINGS.fullRefresh().plus(Duration.ofMinutes(1));

    private final Scenario scenario;
    private final SimulatedTime time;
    private final Random random;
    private final ModelLibrary model;
    private final Promises promises;
    private final ModelStash stash;
    private final ModelPlex plex;
    private Service service;
    private Duration stashClock = Duration.ofHours(1);
    private int working;

    /// @param scenario which follows from its seed, step by step
    Simulation(Scenario scenario) {
        this.scenario = scenario;
        this.time = new SimulatedTime(scenario.seed());
        this.random = new Random(~scenario.seed());
        this.model = new ModelLibrary(time, random);
        this.promises = new Promises(time, model);
        this.stash = new ModelStash(model, time, random, promises);
        this.plex = new ModelPlex(time, promises, () -> service);
        this.service = new Service(stash, time);
    }

    /// Lets it happen.
    ///
    /// @return what was not as promised
    List<String> run() {
        for (int i = 0; i < scenario.scenes(); i++) {
            model.add();
        }
        service.library().start();
        work("deeds", this::deeds);
        work("plex", () -> questions(scenario.questions()));
        work("plex too", () -> questions(scenario.questions() / 2));
        new Disturbances(scenario.seed(), time, model, stash, plex, this::work).begin(scenario);
        if (!time.runUntil(() -> working == 0 || isBroken(), LONGEST_HISTORY)) {
            promises.breach("the history does not come to its end");
        }
        if (promises.broken().isEmpty()) {
            stash.mood(Mood.WELL);
            time.runUntil(this::isBroken, REST);
            if (!time.runUntil(this::noPlaceIsTaken, ModelStash.TIMEOUT)) {
                promises.breach("at rest places are taken");
            }
            atRest();
        }
        service.close();
        if (!time.runUntil(() -> time.alive() == 0, LONGEST_HISTORY)) {
            promises.breach("%d threads do not end after all is closed".formatted(time.alive()));
        }
        time.uncaught().forEach(failure -> promises.breach("a thread ended with " + failure));
        return promises.broken();
    }

    /// What happened, line by line.
    List<String> story() {
        return plex.story();
    }

    /// How many times a thread went on, and how many calls Stash got.
    String size() {
        return time.steps() + " steps, " + stash.calls() + " calls";
    }

    private void work(String name, Runnable work) {
        working++;
        time.start(name, () -> {
            try {
                work.run();
            } finally {
                working--;
            }
        });
    }

    private void deeds() {
        for (int i = 0; i < scenario.deeds(); i++) {
            pause(4000);
            deed(Trouble.DEEDS.get(random.nextInt(Trouble.DEEDS.size())));
        }
        stash.mood(Mood.WELL);
    }

    /// Where a trouble is left out, something is edited instead, so that the rest stays as it was.
    private void deed(Trouble trouble) {
        if (!scenario.has(trouble)) {
            plex.tell("edit");
            model.edit();
            return;
        }
        plex.tell(trouble.name());
        switch (trouble) {
            case ADDED -> addAndAsk();
            case DELETED -> model.delete();
            case MERGED -> model.merge();
            case MOVED_SILENTLY -> moveAndScan();
            case PERFORMER_RENAMED -> model.renamePerformer();
            case SLOW -> spell(Mood.SLOW);
            case BUSY -> spell(Mood.BUSY);
            case DOWN -> spell(Mood.DOWN);
            case STASH_CLOCK -> moveStashClock();
            case STASH_ZONE -> model.setZone(ZoneOffset.ofHours(1));
            case WALL_CLOCK -> time.setWallClock(Duration.ofHours(random.nextBoolean() ? -1 : 1));
            case RESTART -> restart();
            default -> throw new IllegalArgumentException(trouble.name());
        }
    }

    /// A new file is asked for a moment after it is there.
    private void addAndAsk() {
        String path = model.add().paths().getFirst();
        work("new file", () -> {
            pause(random.nextBoolean() ? 20 : 1500);
            plex.askForFile(path, random.nextBoolean());
        });
    }

    private void moveAndScan() {
        model.moveSilently(model.newPath());
        Set<String> moved = model.silentPaths();
        work("scan", () -> {
            pause(3000);
            stash.tellScan();
            pause(Promises.KNOWN_AFTER);
            if (promises.isCalmFor(Promises.KNOWN_AFTER)) {
                model.scanIsKnown(moved);
            }
        });
    }

    private void spell(Mood mood) {
        promises.notCalm();
        stash.mood(mood);
        work("spell", () -> {
            pause(20_000);
            stash.mood(Mood.WELL);
            promises.notCalm();
        });
    }

    private void moveStashClock() {
        stashClock = stashClock.negated();
        model.setClock(stashClock);
    }

    private void restart() {
        promises.notCalm();
        service.close();
        service = new Service(stash, time);
        service.library().start();
    }

    private void questions(int number) {
        for (int i = 0; i < number; i++) {
            pause(3000);
            int kind = random.nextInt(10);
            if (kind == 0) {
                plex.askForFile(model.newPath(), random.nextBoolean());
            } else if (kind < 6) {
                model.any().ifPresent(scene -> plex.askForFile(scene.paths().getFirst(), random.nextBoolean()));
            } else {
                plex.askForItem(1 + random.nextInt(scenario.scenes() + 5));
            }
        }
    }

    private void atRest() {
        var index = service.library().index();
        for (ModelScene scene : model.scenes()) {
            var filed = index.byId(scene.id());
            if (filed.filter(scene.summary()::equals).isEmpty()) {
                promises.breach("at rest the index has %s instead of %s".formatted(filed, scene.summary()));
            }
        }
        if (index.size() != model.scenes().size()) {
            promises.breach("at rest the index has %d scenes instead of %d"
                    .formatted(index.size(), model.scenes().size()));
        }
        feedTellsAll();
    }

    private boolean isBroken() {
        promises.read(service.library().isComplete());
        promises.known(service.library().index());
        return !promises.broken().isEmpty();
    }

    private boolean noPlaceIsTaken() {
        return Arrays.stream(Work.values())
                .allMatch(work -> stash.caller().free(work) == ModelStash.PLACES.getOrDefault(work, 1));
    }

    private void feedTellsAll() {
        var told = new HashMap<Integer, SceneSummary>();
        for (Change change :
                service.library().changes().after(0, Integer.MAX_VALUE).orElseThrow()) {
            change.now().ifPresentOrElse(now -> told.put(change.id(), now), () -> told.remove(change.id()));
        }
        Map<Integer, SceneSummary> there = new HashMap<>();
        model.scenes().forEach(scene -> there.put(scene.id(), scene.summary()));
        if (!told.equals(there)) {
            promises.breach("the feed of changes tells of another library: " + told);
        }
    }

    /// Half of what happens happens almost at once.
    private void pause(int mostMillis) {
        pause(Duration.ofMillis(random.nextInt(random.nextBoolean() ? mostMillis : 80)));
    }

    private void pause(Duration duration) {
        try {
            time.sleep(duration);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
