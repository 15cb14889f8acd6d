package dev.stash2plex.library;

import dev.stash2plex.call.CallException;
import dev.stash2plex.call.CallFailure;
import dev.stash2plex.call.Errand;
import dev.stash2plex.config.LibrarySettings;
import dev.stash2plex.library.filing.ChangeFeed;
import dev.stash2plex.library.filing.Filed;
import dev.stash2plex.library.filing.Register;
import dev.stash2plex.library.index.HashIndex;
import dev.stash2plex.library.index.SceneIndex;
import dev.stash2plex.library.refresh.BackgroundRefresh;
import dev.stash2plex.library.refresh.LookListener;
import dev.stash2plex.library.scene.CacheFigures;
import dev.stash2plex.library.scene.SceneBatcher;
import dev.stash2plex.library.scene.SceneCache;
import dev.stash2plex.problem.Problem;
import dev.stash2plex.stash.Scene;
import dev.stash2plex.stash.SceneSummary;
import dev.stash2plex.stash.Stash;
import dev.stash2plex.time.Deadline;
import dev.stash2plex.time.Time;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/// The library in Stash, as far as it can be answered from memory.
///
/// [#start()] begins to fill the index in the background; until that is done, and whenever the index does not
/// know, Stash is asked live.
public final class Library implements LiveLookup, AutoCloseable {
    private static final System.Logger LOGGER = System.getLogger(Library.class.getName());

    /// How old an edit in Stash may be that an answer about a scene does not show yet.
    private static final Duration FRESH_ENOUGH = Duration.ofSeconds(3);

    /// How long an answer from memory waits for the look for changes.
    private static final Duration PATIENCE = Duration.ofMillis(500);

    /// How long a match waits for the library to be read for the first time.
    private static final Duration FIRST_READING = Duration.ofSeconds(30);

    /// How often a path is asked for whose scene is edited just meanwhile.
    private static final int MOST_READS = 3;

    private final Stash stash;
    private final HashIndex index = new HashIndex();
    private final Register register = new Register(index);
    private final SceneCache cache;
    private final BackgroundRefresh background;
    private final Time time;
    private AutoCloseable scans = () -> {};

    /// @param looks told of each look for changes
    public Library(Stash stash, LibrarySettings settings, LookListener looks, Time time) {
        this.stash = stash;
        this.time = time;
        this.cache = new SceneCache(new SceneBatcher(stash, register, time), index, time);
        this.background = new BackgroundRefresh(stash, register, index, settings, looks, time);
    }

    /// Begins to fill the index and to keep it fresh.
    public void start() {
        background.start();
        scans = stash.onScanComplete(background::scanned);
    }

    /// The index, to be searched.
    public SceneIndex index() {
        return index;
    }

    /// What changes in the index, one after the other.
    public ChangeFeed changes() {
        return register.feed();
    }

    /// What the cache of whole scenes holds, and what it was good for.
    public CacheFigures cache() {
        return cache.figures();
    }

    /// Whether everything in Stash has been read once.
    @Override
    public boolean isComplete() {
        return background.first().isDone();
    }

    /// How long ago the last look for changes began; nothing before the first.
    public Optional<Duration> age() {
        return Optional.ofNullable(background.looks().age());
    }

    /// The whole scene, as Stash has it now or had it a few seconds ago; older if Stash is away.
    ///
    /// @throws CallException if it is not in memory and Stash fails
    public Optional<Scene> scene(int id, Deadline deadline) {
        noticeEdits(deadline);
        return cache.get(id, deadline);
    }

    /// Whether there is such a scene.
    ///
    /// @throws CallException if the index does not know and Stash fails
    public boolean has(int id, Deadline deadline) {
        return index.byId(id).isPresent() || scene(id, deadline).isPresent();
    }

    @Override
    public Optional<SceneSummary> byId(int id, Deadline deadline) {
        return cache.get(id, deadline).map(SceneSummary::of);
    }

    @Override
    public Optional<SceneSummary> byPaths(List<String> paths, Deadline deadline) {
        return paths.stream().flatMap(path -> byPath(path, deadline).stream()).findFirst();
    }

    @Override
    public void refresh(Deadline deadline) {
        if (!isComplete()) {
            await(background.first().end(), deadline.orIn(FIRST_READING), Problem.STILL_READING);
        }
        await(background.looks().next(), deadline, Problem.TOO_SLOW);
    }

    @Override
    public void close() {
        try {
            scans.close();
        } catch (Exception e) {
            LOGGER.log(System.Logger.Level.DEBUG, "the subscription did not end well", e);
        }
        background.close();
    }

    private Optional<SceneSummary> byPath(String path, Deadline deadline) {
        Optional<SceneSummary> scene = Optional.empty();
        for (int reads = 0; reads < MOST_READS; reads++) {
            try (var reading = register.begin()) {
                scene = stash.summaryByPath(path, Errand.question(deadline));
                if (scene.map(reading::scene).filter(Filed.DOUBTFUL::equals).isEmpty()) {
                    return scene;
                }
            }
        }
        return scene;
    }

    /// A person who edits a scene in Stash and then refreshes it in Plex expects to see the edit. A slow or dead
    /// Stash must not keep what is in memory from being answered.
    private void noticeEdits(Deadline deadline) {
        if (isComplete()) {
            try {
                await(background.looks().youngerThan(FRESH_ENOUGH), deadline.orIn(PATIENCE), Problem.ASKER_LEFT);
            } catch (CallException e) {
                LOGGER.log(System.Logger.Level.DEBUG, "changes could not be read", e);
            }
        }
    }

    private void await(CompletableFuture<Void> done, Deadline deadline, Problem problem) {
        try {
            time.await(done, deadline);
        } catch (TimeoutException e) {
            throw new CallException(new CallFailure.Timeout(problem, ""), e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof CallException known ? known : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallException(new CallFailure.Timeout(Problem.STOPPING, ""), e);
        }
    }
}
