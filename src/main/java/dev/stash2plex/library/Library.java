package dev.stash2plex.library;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.stash2plex.call.CallException;
import dev.stash2plex.call.CallFailure;
import dev.stash2plex.call.Errand;
import dev.stash2plex.config.LibrarySettings;
import dev.stash2plex.stash.Scene;
import dev.stash2plex.stash.SceneSummary;
import dev.stash2plex.stash.Stash;
import dev.stash2plex.time.Time;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;

/// The library in Stash, as far as it can be answered from memory.
///
/// [#start()] begins to fill the index in the background; until that is done, and whenever the index does not
/// know, Stash is asked live.
public final class Library implements LiveLookup, AutoCloseable {
    private static final System.Logger LOGGER = System.getLogger(Library.class.getName());

    /// Questions that come within this time share one look for changes.
    private static final Duration SHARED_FOR = Duration.ofSeconds(1);

    /// How old an edit in Stash may be that an answer about a scene does not show yet.
    private static final Duration FRESH_ENOUGH = Duration.ofSeconds(3);

    /// How long an answer from memory waits for the look for changes.
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private static final Duration NEGATIVE_FOR = Duration.ofSeconds(30);
    /// How long a match waits for a look at Stash; PMS gives up after 90 s.
    private static final Duration WAIT = Duration.ofSeconds(30);

    private static final long MOST_NEGATIVES = 100_000;

    private final Stash stash;
    private final SceneIndex index = new SceneIndex();
    private final IndexKeeper keeper;
    private final SharedLook changes;
    private final SharedLook fills;
    private final SceneCache cache;
    private final BackgroundRefresh background;
    private final InstantSource clock;
    private final ReentrantLock slowQuery = new ReentrantLock(true);
    private final Cache<String, Boolean> unknownPaths;
    private AutoCloseable scans = () -> {};

    /// @param clock says what time it is
    /// @param ticker says how time passes, for what is remembered
    public Library(Stash stash, LibrarySettings settings, InstantSource clock, Ticker ticker) {
        this.stash = stash;
        this.clock = clock;
        this.keeper = new IndexKeeper(stash, index, settings, clock);
        var batcher = new SceneBatcher(stash);
        this.cache = new SceneCache(batcher::load, id -> index.byId(id).map(SceneSummary::updatedAt), ticker);
        this.changes = new SharedLook(keeper::refresh, clock);
        this.fills = new SharedLook(keeper::fill, clock);
        this.background = new BackgroundRefresh(keeper, fills, changes, settings, clock);
        this.unknownPaths = Caffeine.newBuilder()
                .maximumSize(MOST_NEGATIVES)
                .expireAfterWrite(NEGATIVE_FOR)
                .ticker(ticker)
                .build();
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

    /// Whether the index holds everything that Stash has.
    public boolean isFilled() {
        return keeper.isFilled();
    }

    /// The whole scene, as Stash has it now or had it a few seconds ago; older if Stash is away.
    ///
    /// @throws CallException if it is not in memory and Stash fails
    public Optional<Scene> scene(int id) {
        noticeEdits();
        var scene = cache.get(id);
        if (scene.isEmpty()) {
            index.remove(id);
        }
        return scene;
    }

    /// Whether there is such a scene.
    ///
    /// @throws CallException if the index does not know and Stash fails
    public boolean has(int id) {
        return index.byId(id).isPresent() || scene(id).isPresent();
    }

    @Override
    public Optional<SceneSummary> byId(int id) {
        return cache.get(id).map(SceneSummary::of);
    }

    @Override
    public Optional<SceneSummary> byPaths(List<String> paths) {
        for (String path : paths) {
            if (unknownPaths.getIfPresent(path) != null) {
                continue;
            }
            var scene = byPath(path);
            if (scene.isPresent()) {
                keeper.put(scene.get());
                return scene;
            }
            unknownPaths.put(path, true);
        }
        return Optional.empty();
    }

    @Override
    public boolean refresh() {
        var asOf = clock.instant().minus(SHARED_FOR);
        return keeper.isFilled() ? await(changes.since(asOf)) : await(fills.underWayOrSince(asOf));
    }

    @Override
    public void close() {
        background.close();
        try {
            scans.close();
        } catch (Exception e) {
            LOGGER.log(System.Logger.Level.DEBUG, "the subscription did not end well", e);
        }
    }

    /// One slow query at a time: Stash answers 22 of them a second, however many wait.
    private Optional<SceneSummary> byPath(String path) {
        slowQuery.lock();
        try {
            return stash.summaryByPath(path, Errand.question(Time.system().in(WAIT)));
        } finally {
            slowQuery.unlock();
        }
    }

    /// A person who edits a scene in Stash and then refreshes it in Plex expects to see the edit. A slow or dead
    /// Stash must not keep what is in memory from being answered.
    private void noticeEdits() {
        if (keeper.isFilled()) {
            try {
                changes.since(clock.instant().minus(FRESH_ENOUGH)).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (ExecutionException | TimeoutException e) {
                LOGGER.log(System.Logger.Level.DEBUG, "changes could not be read", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static boolean await(CompletableFuture<Boolean> look) {
        try {
            return look.get(WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new CallException(new CallFailure.Timeout("its library is still being read"));
        } catch (ExecutionException e) {
            throw e.getCause() instanceof CallException known ? known : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallException(new CallFailure.Timeout("the service is stopping"));
        }
    }
}
