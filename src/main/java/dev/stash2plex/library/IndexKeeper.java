package dev.stash2plex.library;

import dev.stash2plex.call.Errand;
import dev.stash2plex.call.Work;
import dev.stash2plex.config.LibrarySettings;
import dev.stash2plex.stash.Scene;
import dev.stash2plex.stash.SceneCast;
import dev.stash2plex.stash.SceneSummary;
import dev.stash2plex.stash.Stash;
import dev.stash2plex.time.Time;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Fills the index and keeps it like the library in Stash. Stash tells nobody about edits, so it has to be asked:
/// for what has changed since the last time, which is cheap, and now and then for everything, which alone shows
/// what is gone and which file of a scene was moved.
final class IndexKeeper {
    /// Stash's timestamps have whole seconds: what changes twice in one second could be missed without an overlap.
    private static final Duration OVERLAP = Duration.ofSeconds(2);

    private static final System.Logger LOGGER = System.getLogger(IndexKeeper.class.getName());
    private static final int IDS_A_REQUEST = 100;

    /// As many as change between two looks.
    private static final int FEW = 1;

    private final Stash stash;
    private final SceneIndex index;
    private final LibrarySettings settings;
    private final InstantSource clock;
    private volatile @Nullable Instant lastFill;
    private volatile @Nullable Instant lastCast;
    private volatile @Nullable OffsetDateTime newestChange;

    IndexKeeper(Stash stash, SceneIndex index, LibrarySettings settings, InstantSource clock) {
        this.stash = stash;
        this.index = index;
        this.settings = settings;
        this.clock = clock;
    }

    /// Whether everything has been read once.
    boolean isFilled() {
        return lastFill != null;
    }

    /// Reads everything but the performers, and forgets what is not there any more.
    ///
    /// @return `true`, since anything may have changed
    /// @throws dev.stash2plex.call.CallException if Stash fails on the way; what was read until then is kept
    boolean fill() {
        Instant begun = clock.instant();
        index.scannedFolders(stash.roots(errand(Work.BULK)));
        var seen = new HashSet<Integer>();
        List<SceneSummary> page;
        int last = 0;
        do {
            page = stash.summariesAbove(last, settings.pageSize(), errand(Work.BULK));
            for (SceneSummary scene : page) {
                put(withKnownPerformers(scene));
                seen.add(scene.id());
                last = scene.id();
            }
        } while (page.size() == settings.pageSize());
        removeAllBut(seen);
        lastFill = begun;
        long millis = Duration.between(begun, clock.instant()).toMillis();
        LOGGER.log(System.Logger.Level.INFO, "library read", Map.of("scenes", index.size(), "ms", millis));
        return true;
    }

    /// Reads who performs in all scenes. That takes Stash four times as long as all the rest, so that it comes
    /// after it.
    ///
    /// @throws dev.stash2plex.call.CallException if Stash fails on the way; what was read until then is kept
    void fillPerformers() {
        List<SceneCast> page;
        int last = 0;
        do {
            page = stash.castsAbove(last, settings.pageSize(), errand(Work.BULK));
            for (SceneCast cast : page) {
                index.byId(cast.id()).ifPresent(scene -> put(scene.withPerformers(cast.performers())));
                last = cast.id();
            }
        } while (page.size() == settings.pageSize());
        lastCast = clock.instant();
    }

    /// Whether it is time to read all performers.
    boolean arePerformersDue() {
        return isDue(lastCast);
    }

    private SceneSummary withKnownPerformers(SceneSummary scene) {
        return index.byId(scene.id())
                .map(known -> scene.withPerformers(known.performers()))
                .orElse(scene);
    }

    /// Reads what Stash has changed since the last time.
    ///
    /// @return whether a scene is new or other than before
    /// @throws dev.stash2plex.call.CallException if Stash fails
    boolean refresh() {
        String after = timestamp();
        var changed = new AtomicBoolean();
        pages(number -> stash.changes(after, "2999-01-01T00:00:00Z", number, settings.pageSize(), errand(Work.LOOK))
                        .changed())
                .forEach(FEW, scene -> {
                    if (put(scene)) {
                        changed.set(true);
                    }
                });
        return changed.get();
    }

    /// Whether it is time to read everything.
    boolean isFillDue() {
        return isDue(lastFill);
    }

    private boolean isDue(@Nullable Instant last) {
        return last == null || !clock.instant().isBefore(last.plus(settings.fullRefresh()));
    }

    private static Errand errand(Work work) {
        return new Errand(work, Time.system().in(Duration.ofMinutes(5)));
    }

    private <T> Pages<T> pages(IntFunction<List<T>> read) {
        return new Pages<>(settings.pageSize(), read);
    }

    /// Takes a scene over that somebody has read from Stash.
    ///
    /// @return whether it is new or other than before
    boolean put(SceneSummary scene) {
        boolean changed = index.byId(scene.id()).filter(scene::equals).isEmpty();
        if (changed) {
            index.put(scene);
        }
        noteChange(scene.updatedAt());
        return changed;
    }

    /// A page moves up when a scene before it is deleted, so that one may be passed over: what was not seen is
    /// asked for by its id before it is forgotten.
    private void removeAllBut(Set<Integer> seen) {
        var missing = new ArrayList<Integer>();
        index.ids().filter(id -> !seen.contains(id)).forEach(missing::add);
        for (int start = 0; start < missing.size(); start += IDS_A_REQUEST) {
            var asked = missing.subList(start, Math.min(missing.size(), start + IDS_A_REQUEST));
            var there = stash.scenes(asked, errand(Work.BULK)).stream()
                    .map(Scene::id)
                    .collect(Collectors.toSet());
            asked.stream().filter(id -> !there.contains(id)).forEach(index::remove);
        }
    }

    private void noteChange(String updatedAt) {
        try {
            var change = OffsetDateTime.parse(updatedAt);
            var newest = newestChange;
            if (newest == null || change.isAfter(newest)) {
                newestChange = change;
            }
        } catch (DateTimeException e) {
            LOGGER.log(System.Logger.Level.DEBUG, "a scene has no usable updated_at", e);
        }
    }

    /// RFC 3339 asks for the seconds, which `toString` leaves out where they are zero.
    private String timestamp() {
        var newest = newestChange;
        return newest == null
                ? "1970-01-01T00:00:00Z"
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(newest.minus(OVERLAP));
    }
}
