package dev.stash2plex.simulation;

import dev.stash2plex.call.CallException;
import dev.stash2plex.call.Work;
import dev.stash2plex.config.LibrarySettings;
import dev.stash2plex.library.Library;
import dev.stash2plex.library.filing.Change;
import dev.stash2plex.match.Candidate;
import dev.stash2plex.match.Matcher;
import dev.stash2plex.match.Question;
import dev.stash2plex.path.PathRules;
import dev.stash2plex.simulation.ModelStash.Mood;
import dev.stash2plex.stash.SceneSummary;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// One history: a Stash in which people work, a Plex that asks, and the service between the two.
final class Simulation {
    private static final LibrarySettings SETTINGS =
            new LibrarySettings(4, Duration.ofSeconds(5), Duration.ofMinutes(2));
    private static final Duration LONGEST_HISTORY = Duration.ofHours(1);

    /// So long after the last trouble everything has been read once more.
    private static final Duration REST = SETTINGS.fullRefresh().plus(Duration.ofMinutes(1));

    private final Scenario scenario;
    private final SimulatedTime time;
    private final Random random;
    private final ModelLibrary model;
    private final Promises promises;
    private final ModelStash stash;
    private final List<String> story = new ArrayList<>();
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
        this.service = new Service(stash, time);
    }

    /// Lets it happen.
    ///
    /// @return what was not as promised
    List<String> run() {
        for (int i = 0; i < scenario.scenes(); i++) {
            model.add();
        }
        service.library.start();
        work("deeds", this::deeds);
        work("plex", () -> questions(scenario.questions()));
        work("plex too", () -> questions(scenario.questions() / 2));
        if (!time.runUntil(() -> working == 0 || !promises.broken().isEmpty(), LONGEST_HISTORY)) {
            promises.breach("the history does not come to its end");
        }
        if (promises.broken().isEmpty()) {
            stash.mood(Mood.WELL);
            time.runUntil(() -> false, REST);
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
        return story;
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
            deed(Trouble.ALL.get(random.nextInt(Trouble.ALL.size())));
        }
        stash.mood(Mood.WELL);
    }

    /// Where a trouble is left out, something is edited instead, so that the rest stays as it was.
    private void deed(Trouble trouble) {
        if (!scenario.has(trouble)) {
            tell("edit");
            model.edit();
            return;
        }
        tell(trouble.name());
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
        }
    }

    /// A new file is asked for a moment after it is there.
    private void addAndAsk() {
        String path = model.add().paths().getFirst();
        work("new file", () -> {
            pause(random.nextBoolean() ? 20 : 1500);
            askForFile(path, random.nextBoolean());
        });
    }

    private void moveAndScan() {
        model.moveSilently();
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
        service.library.start();
    }

    private void questions(int number) {
        for (int i = 0; i < number; i++) {
            pause(3000);
            int kind = random.nextInt(10);
            if (kind == 0) {
                askForFile(model.newPath(), random.nextBoolean());
            } else if (kind < 6) {
                model.any().ifPresent(scene -> askForFile(scene.paths().getFirst(), random.nextBoolean()));
            } else {
                askForItem(1 + random.nextInt(scenario.scenes() + 5));
            }
        }
    }

    private void askForFile(String path, boolean byName) {
        long begun = time.nanos();
        var asked = service;
        String filename = byName ? path.substring("/data/".length()) : path;
        try {
            var outcome = asked.matcher.find(
                    new Question(filename, "", null, "", "", false), time.in(Promises.LONGEST_QUESTION));
            if (!asked.closed) {
                var answer = outcome.best().map(Candidate::scene);
                tell("%s: %s"
                        .formatted(filename, answer.map(SceneSummary::title).orElse("nothing")));
                promises.answered(path, begun, byName, answer);
            }
        } catch (CallException e) {
            failed(asked, filename, begun, e);
        }
    }

    private void askForItem(int id) {
        long begun = time.nanos();
        var asked = service;
        try {
            var answer = asked.library.scene(id, time.in(Promises.LONGEST_QUESTION));
            if (!asked.closed) {
                tell("item %d: %s"
                        .formatted(id, answer.map(scene -> scene.title()).orElse("nothing")));
                promises.answered(id, begun, answer);
            }
        } catch (CallException e) {
            failed(asked, "item " + id, begun, e);
        }
    }

    private void failed(Service asked, String question, long begun, CallException e) {
        if (!asked.closed) {
            tell("%s: %s".formatted(question, e.getMessage()));
            promises.failed(begun, e);
        }
    }

    private void atRest() {
        var index = service.library.index();
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

    private boolean noPlaceIsTaken() {
        return Arrays.stream(Work.values())
                .allMatch(work -> stash.caller().free(work) == ModelStash.PLACES.getOrDefault(work, 1));
    }

    private void feedTellsAll() {
        var told = new HashMap<Integer, SceneSummary>();
        for (Change change :
                service.library.changes().after(0, Integer.MAX_VALUE).orElseThrow()) {
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

    private void tell(String what) {
        story.add("%7d ms  %s".formatted(time.nanos() / 1_000_000, what));
    }

    /// The service, as it runs from one start to the next.
    private static final class Service {
        private final Library library;
        private final Matcher matcher;
        private boolean closed;

        Service(ModelStash stash, SimulatedTime time) {
            library = new Library(stash, SETTINGS, (took, succeeded) -> {}, time);
            matcher = new Matcher("", new PathRules(List.of()), Set.of(), library.index(), library);
        }

        void close() {
            closed = true;
            library.close();
        }
    }
}
