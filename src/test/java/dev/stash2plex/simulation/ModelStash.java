package dev.stash2plex.simulation;

import dev.stash2plex.call.CallException;
import dev.stash2plex.call.CallFailure;
import dev.stash2plex.call.Caller;
import dev.stash2plex.call.Errand;
import dev.stash2plex.call.Retry;
import dev.stash2plex.call.Work;
import dev.stash2plex.stash.Changes;
import dev.stash2plex.stash.ImageConditions;
import dev.stash2plex.stash.ImageReference;
import dev.stash2plex.stash.Scene;
import dev.stash2plex.stash.SceneCast;
import dev.stash2plex.stash.SceneSummary;
import dev.stash2plex.stash.Stash;
import dev.stash2plex.stash.StashImage;
import dev.stash2plex.stash.StashStatus;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// A Stash that is asked through the real [Caller]. A request travels, is answered from what the library has at some
/// moment, and the answer travels back; each takes its time, and either may fail.
final class ModelStash implements Stash {
    static final Duration TIMEOUT = Duration.ofSeconds(5);
    static final Map<Work, Integer> PLACES =
            Map.of(Work.QUESTION, 3, Work.SEARCH, 1, Work.LOOK, 2, Work.BULK, 1, Work.IMAGE, 2);

    private final ModelLibrary library;
    private final SimulatedTime time;
    private final Random random;
    private final Caller caller;
    private final Retry retry;
    private final Map<Work, Integer> inFlight = new EnumMap<>(Work.class);
    private final Promises promises;
    private Mood mood = Mood.WELL;
    private Runnable scanListener = () -> {};
    private long calls;
    private int late;
    private boolean hasBug;

    /// How Stash is.
    enum Mood {
        WELL,
        /// Answers take seconds, some longer than anybody waits.
        SLOW,
        /// Its database is locked now and then.
        BUSY,
        /// Nobody answers.
        DOWN
    }

    /// What [#breakLook()] ends a look with.
    static final class Bug extends Error {
        private static final long serialVersionUID = 1;

        Bug() {
            super("put in by the simulation");
        }
    }

    ModelStash(ModelLibrary library, SimulatedTime time, Random random, Promises promises) {
        this.library = library;
        this.time = time;
        this.random = random;
        this.promises = promises;
        this.caller = new Caller(time, TIMEOUT, PLACES);
        this.retry = new Retry(time);
    }

    Caller caller() {
        return caller;
    }

    void mood(Mood mood) {
        this.mood = mood;
    }

    long calls() {
        return calls;
    }

    /// Has some of the next answers come in the moment of the time-out.
    void answerLate(int times) {
        promises.notCalm();
        late = times;
    }

    /// Has the next look end with a bug.
    void breakLook() {
        promises.notCalm();
        hasBug = true;
    }

    /// Asks for a picture that comes slowly. Whether there is a place for it does not matter.
    void picture() {
        long begun = time.nanos();
        try {
            caller.call(new Errand(Work.IMAGE, time.in(Promises.LONGEST_QUESTION)), () -> {
                time.sleep(TIMEOUT.minusMillis(500));
                return true;
            });
        } catch (CallException e) {
            if (!(e.failure() instanceof CallFailure.Busy)) {
                promises.failed(begun, e);
            }
        }
    }

    void tellScan() {
        scanListener.run();
    }

    @Override
    public StashStatus status(Errand errand) {
        return answer(errand, () -> new StashStatus("model"));
    }

    @Override
    public List<Scene> scenes(Collection<Integer> ids, Errand errand) {
        return answer(errand, () -> some(ids).map(ModelScene::whole).toList());
    }

    @Override
    public List<SceneSummary> summaries(Collection<Integer> ids, Errand errand) {
        return answer(errand, () -> some(ids).map(ModelScene::summary).toList());
    }

    @Override
    public List<SceneSummary> summariesAbove(int id, int most, Errand errand) {
        return answer(errand, () -> library.above(id, most).stream()
                .map(ModelScene::summaryWithoutPerformers)
                .toList());
    }

    @Override
    public List<SceneCast> castsAbove(int id, int most, Errand errand) {
        return answer(
                errand,
                () -> library.above(id, most).stream().map(ModelScene::cast).toList());
    }

    @Override
    public List<Integer> idsAbove(int id, int most, Errand errand) {
        return answer(
                errand,
                () -> library.above(id, most).stream().map(ModelScene::id).toList());
    }

    /// Texts are compared, as Stash does it.
    @Override
    public Changes changes(String after, String recentAfter, int above, int page, int most, Errand errand) {
        if (hasBug) {
            hasBug = false;
            promises.notCalm();
            throw new Bug();
        }
        long begun = time.nanos();
        return answer(
                errand,
                () -> promises.lookWaited(time.nanos() - begun),
                () -> new Changes(
                        later(after, Comparator.naturalOrder())
                                .skip((page - 1L) * most)
                                .limit(most)
                                .map(ModelScene::summary)
                                .toList(),
                        library.above(above, most).stream()
                                .map(ModelScene::summary)
                                .toList(),
                        later(recentAfter, Comparator.reverseOrder())
                                .limit(500)
                                .map(scene -> new Changes.Stamp(scene.id(), scene.updatedAt()))
                                .toList(),
                        library.scenes().size()));
    }

    @Override
    public Optional<String> newest(Errand errand) {
        return answer(
                errand,
                () -> library.scenes().stream().map(ModelScene::updatedAt).max(Comparator.naturalOrder()));
    }

    @Override
    public Optional<SceneSummary> summaryByPath(String path, Errand errand) {
        return answer(errand.as(Work.SEARCH), () -> library.scenes().stream()
                .filter(scene -> scene.paths().contains(path))
                .findFirst()
                .map(ModelScene::summary));
    }

    @Override
    public List<String> roots(Errand errand) {
        return answer(errand, () -> List.of("/data"));
    }

    @Override
    public Optional<StashImage> image(ImageReference reference, ImageConditions conditions, Errand errand) {
        return answer(errand.as(Work.IMAGE), Optional::<StashImage>empty);
    }

    @Override
    public AutoCloseable onScanComplete(Runnable listener) {
        scanListener = listener;
        return () -> scanListener = () -> {};
    }

    private Stream<ModelScene> some(Collection<Integer> ids) {
        return ids.stream().flatMap(id -> library.scene(id).stream());
    }

    private Stream<ModelScene> later(String after, Comparator<String> order) {
        return library.scenes().stream()
                .filter(scene -> scene.updatedAt().compareTo(after) > 0)
                .sorted(Comparator.comparing(ModelScene::updatedAt, order));
    }

    private <T> T answer(Errand errand, Supplier<T> snapshot) {
        return answer(errand, () -> {}, snapshot);
    }

    private <T> T answer(Errand errand, Runnable beginning, Supplier<T> snapshot) {
        return retry.call(errand.deadline(), () -> answerOnce(errand, beginning, snapshot));
    }

    private <T> T answerOnce(Errand errand, Runnable beginning, Supplier<T> snapshot) {
        calls++;
        return caller.call(errand, () -> {
            beginning.run();
            promises.inFlight(errand.work(), inFlight.merge(errand.work(), 1, Integer::sum));
            try {
                if (late > 0) {
                    late--;
                    time.sleep(TIMEOUT);
                    promises.notCalm();
                    return snapshot.get();
                }
                travel();
                T answer = snapshot.get();
                travel();
                return answer;
            } finally {
                inFlight.merge(errand.work(), -1, Integer::sum);
            }
        });
    }

    private void travel() throws InterruptedException {
        if (mood == Mood.DOWN) {
            time.sleep(Duration.ofMillis(random.nextInt(3)));
            throw new CallException(new CallFailure.Unreachable("down"));
        }
        if (mood == Mood.BUSY && random.nextInt(3) == 0) {
            throw new CallException(new CallFailure.Momentary("database is locked"));
        }
        boolean slow = mood == Mood.SLOW ? random.nextInt(2) == 0 : random.nextInt(20) == 0;
        time.sleep(Duration.ofMillis(slow ? random.nextInt(mood == Mood.SLOW ? 8000 : 1500) : 1 + random.nextInt(60)));
    }
}
