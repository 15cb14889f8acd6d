package dev.stash2plex.library.scene;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.stash2plex.call.CallException;
import dev.stash2plex.call.CallFailure;
import dev.stash2plex.library.index.SceneIndex;
import dev.stash2plex.problem.Problem;
import dev.stash2plex.stash.Scene;
import dev.stash2plex.stash.SceneSummary;
import dev.stash2plex.time.Deadline;
import dev.stash2plex.time.Time;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Whole scenes that were asked for, so that a burst of questions about one is one query.
///
/// A scene is good while the index has it with the same summary and it is not old: Stash does not touch a scene's
/// `updated_at` when its studio, a performer or a tag is renamed. When Stash is away, one that is only old is better
/// than none; one that is known to be changed is not, since Plex would keep it and never ask again.
public final class SceneCache {
    private static final Duration GOOD_FOR = Duration.ofMinutes(15);
    private static final Duration KEPT_FOR = Duration.ofHours(24);
    private static final long MOST_CHARACTERS = 16_000_000;

    /// A read that was under way when a question came may have begun before the edit that it should show; the next
    /// one did not, unless there is an edit each time.
    private static final int MOST_READS = 3;

    private final AsyncCache<Integer, Entry> entries;
    private final IntFunction<CompletableFuture<Optional<Scene>>> loader;
    private final SceneIndex index;
    private final Time time;
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();

    /// @param batcher reads a scene from Stash
    /// @param index knows how scenes have changed since
    public SceneCache(SceneBatcher batcher, SceneIndex index, Time time) {
        this(batcher::load, index, time);
    }

    SceneCache(IntFunction<CompletableFuture<Optional<Scene>>> loader, SceneIndex index, Time time) {
        this.loader = loader;
        this.index = index;
        this.time = time;
        this.entries = Caffeine.newBuilder()
                .maximumWeight(MOST_CHARACTERS)
                .weigher((Integer id, Entry entry) -> entry.weight())
                .expireAfterWrite(KEPT_FOR)
                .ticker(time::nanos)
                .executor(Runnable::run)
                .buildAsync();
    }

    /// The scene, from memory where that is good.
    ///
    /// @throws CallException if it has to be read and Stash fails
    public Optional<Scene> get(int id, Deadline deadline) {
        Read read = goodOrUnderWay(id);
        Entry entry = await(read.entry(), deadline);
        for (int reads = 1; reads < MOST_READS && !isAnswer(entry, read.isOwn() || reads > 1); reads++) {
            read = goodOrUnderWay(id);
            entry = await(read.entry(), deadline);
        }
        if (entry.failure() != null) {
            throw entry.failure();
        }
        return entry.scene();
    }

    /// What it holds now, and what it was good for until now.
    public CacheFigures figures() {
        var held = entries.synchronous();
        long characters = held.policy().eviction().orElseThrow().weightedSize().orElseThrow();
        return new CacheFigures(held.estimatedSize(), characters, hits.sum(), misses.sum());
    }

    /// What is in memory if it is good, a read that is under way, or else a new one.
    private Read goodOrUnderWay(int id) {
        while (true) {
            var known = entries.asMap().get(id);
            if (known != null && (!known.isDone() || isGood(known))) {
                hits.increment();
                return new Read(known, false);
            }
            var next = new CompletableFuture<Entry>();
            boolean begun = known == null
                    ? entries.asMap().putIfAbsent(id, next) == null
                    : entries.asMap().replace(id, known, next);
            if (begun) {
                misses.increment();
                read(id, next, known);
                return new Read(next, true);
            }
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what ends it is told to those who wait for the entry
    private void read(int id, CompletableFuture<Entry> next, @Nullable CompletableFuture<Entry> known) {
        loader.apply(id).whenComplete((scene, failure) -> {
            if (failure == null) {
                next.complete(new Entry(scene, time.nanos(), false, null));
            } else if (failure instanceof CallException && known != null && isCurrent(known)) {
                next.complete(known.join().asLastWord());
            } else if (failure instanceof CallException away) {
                next.complete(new Entry(Optional.empty(), time.nanos(), true, away));
            } else {
                next.completeExceptionally(failure);
            }
            if (!next.isCompletedExceptionally() && next.join().scene().isEmpty()) {
                entries.asMap().remove(id, next);
            }
        });
    }

    private Entry await(CompletableFuture<Entry> read, Deadline deadline) {
        try {
            return time.await(read, deadline);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof CallException known ? known : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new CallException(new CallFailure.Timeout("no scene in time"), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallException(new CallFailure.Timeout(Problem.ASKER_LEFT, "it is not waited for any more"), e);
        }
    }

    /// Whether asking again gives nothing better. That there is no such scene is believed only if the read began after
    /// the question: the scene may have been added in between.
    private boolean isAnswer(Entry entry, boolean isRecent) {
        boolean isAbsent = entry.failure() == null && entry.scene().isEmpty();
        return isAbsent ? isRecent : entry.isLastWord() || isGood(entry);
    }

    private boolean isGood(CompletableFuture<Entry> read) {
        return isCurrent(read) && isYoung(read.join());
    }

    private boolean isGood(Entry entry) {
        return isCurrent(entry) && isYoung(entry);
    }

    private boolean isCurrent(CompletableFuture<Entry> read) {
        return read.isDone() && !read.isCompletedExceptionally() && isCurrent(read.join());
    }

    private boolean isCurrent(Entry entry) {
        return entry.scene()
                .map(SceneSummary::of)
                .filter(scene -> index.byId(scene.id()).filter(scene::equals).isPresent())
                .isPresent();
    }

    private boolean isYoung(Entry entry) {
        return time.nanos() - entry.readAt() < GOOD_FOR.toNanos();
    }

    /// @param isOwn whether it began for this question
    private record Read(CompletableFuture<Entry> entry, boolean isOwn) {}

    /// @param readAt nanoseconds
    /// @param isLastWord whether it is all that there is, since Stash is away
    /// @param failure of Stash; a future that fails with it would be logged by the cache
    private record Entry(
            Optional<Scene> scene,
            long readAt,
            boolean isLastWord,
            @Nullable CallException failure) {
        Entry asLastWord() {
            return new Entry(scene, readAt, true, null);
        }

        /// About the characters that it holds.
        int weight() {
            return scene.map(known -> 1_000
                            + known.details().length()
                            + 100
                                    * (known.performers().size()
                                            + known.tags().size()
                                            + known.files().size()))
                    .orElse(1_000);
        }
    }
}
