package dev.stash2plex.library;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.stash2plex.call.CallException;
import dev.stash2plex.stash.Scene;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/// Whole scenes that were asked for, so that a burst of questions about one is one query.
///
/// An entry is good while the index has the scene with the same last change and it is not old: Stash does not
/// touch a scene's `updated_at` when its studio, a performer or a tag is renamed. When Stash is away, an entry
/// that is not good any more is better than none.
final class SceneCache {
    private static final Duration GOOD_FOR = Duration.ofMinutes(15);
    private static final Duration KEPT_FOR = Duration.ofHours(24);
    private static final long MOST_CHARACTERS = 16_000_000;

    private final Cache<Integer, Entry> entries;
    private final Map<Integer, CompletableFuture<Optional<Scene>>> underWay = new ConcurrentHashMap<>();
    private final IntFunction<CompletableFuture<Optional<Scene>>> loader;
    private final IntFunction<Optional<String>> newestChange;
    private final Ticker ticker;

    /// @param loader reads a scene from Stash
    /// @param newestChange the `updated_at` that the index has of a scene
    SceneCache(
            IntFunction<CompletableFuture<Optional<Scene>>> loader,
            IntFunction<Optional<String>> newestChange,
            Ticker ticker) {
        this.loader = loader;
        this.newestChange = newestChange;
        this.ticker = ticker;
        this.entries = Caffeine.newBuilder()
                .maximumWeight(MOST_CHARACTERS)
                .weigher((Integer id, Entry entry) -> entry.weight())
                .expireAfterWrite(KEPT_FOR)
                .ticker(ticker)
                .build();
    }

    /// The scene, from memory where that is good.
    ///
    /// @throws CallException if it has to be read and Stash fails
    Optional<Scene> get(int id) {
        Entry known = entries.getIfPresent(id);
        if (known != null && isGood(known)) {
            return Optional.of(known.scene());
        }
        try {
            return load(id);
        } catch (CallException e) {
            if (known == null) {
                throw e;
            }
            return Optional.of(known.scene());
        }
    }

    /// Everybody who waits for a read ends it, so that whoever asks again after a failure is not given it again.
    private Optional<Scene> load(int id) {
        var reading = underWay.computeIfAbsent(id, this::read);
        try {
            return Reads.join(reading);
        } finally {
            underWay.remove(id, reading);
        }
    }

    /// Between a look into the cache and this one, another read may have ended.
    private CompletableFuture<Optional<Scene>> read(int id) {
        Entry newest = entries.getIfPresent(id);
        return newest != null && isGood(newest)
                ? CompletableFuture.completedFuture(Optional.of(newest.scene()))
                : loader.apply(id).thenApply(scene -> remember(id, scene));
    }

    private Optional<Scene> remember(int id, Optional<Scene> scene) {
        scene.ifPresentOrElse(found -> entries.put(id, new Entry(found, ticker.read())), () -> entries.invalidate(id));
        return scene;
    }

    private boolean isGood(Entry entry) {
        boolean unchanged = newestChange
                .apply(entry.scene().id())
                .filter(entry.scene().updatedAt()::equals)
                .isPresent();
        return unchanged && ticker.read() - entry.readAt() < GOOD_FOR.toNanos();
    }

    /// @param readAt nanoseconds of the ticker
    private record Entry(Scene scene, long readAt) {
        /// About the characters that it holds.
        int weight() {
            return 1_000
                    + scene.details().length()
                    + 100
                            * (scene.performers().size()
                                    + scene.tags().size()
                                    + scene.files().size());
        }
    }
}
