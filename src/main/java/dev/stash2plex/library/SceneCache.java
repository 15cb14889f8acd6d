package dev.stash2plex.library;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.stash2plex.stash.Scene;
import dev.stash2plex.stash.StashException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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

    private final AsyncCache<Integer, Entry> entries;
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
                .buildAsync();
    }

    /// The scene, from memory where that is good.
    ///
    /// @throws StashException if it has to be read and Stash fails
    Optional<Scene> get(int id) {
        var known = entries.getIfPresent(id);
        if (known == null) {
            return join(load(id));
        }
        if (!known.isDone()) {
            return join(known);
        }
        Entry entry = known.join();
        if (isGood(entry)) {
            return Optional.of(entry.scene());
        }
        entries.asMap().remove(id, known);
        try {
            return join(load(id));
        } catch (StashException e) {
            entries.asMap().putIfAbsent(id, known);
            return Optional.of(entry.scene());
        }
    }

    private CompletableFuture<Entry> load(int id) {
        return entries.get(id, (key, executor) -> loader.apply(key)
                .thenApply(scene ->
                        scene.map(found -> new Entry(found, ticker.read())).orElse(null)));
    }

    private boolean isGood(Entry entry) {
        boolean unchanged = newestChange
                .apply(entry.scene().id())
                .filter(entry.scene().updatedAt()::equals)
                .isPresent();
        return unchanged && ticker.read() - entry.readAt() < GOOD_FOR.toNanos();
    }

    private static Optional<Scene> join(CompletableFuture<Entry> loading) {
        try {
            return Optional.ofNullable(loading.join()).map(Entry::scene);
        } catch (CompletionException e) {
            throw e.getCause() instanceof StashException known ? known : e;
        }
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
