package dev.stash2plex.library.refresh;

import dev.stash2plex.call.Errand;
import dev.stash2plex.call.Work;
import dev.stash2plex.config.LibrarySettings;
import dev.stash2plex.library.filing.Register;
import dev.stash2plex.library.index.HashIndex;
import dev.stash2plex.stash.SceneCast;
import dev.stash2plex.stash.SceneSummary;
import dev.stash2plex.stash.Stash;
import dev.stash2plex.time.Time;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/// Reads everything: what alone shows which file of a scene was moved, and which scenes are gone.
final class FullReading {
    private static final System.Logger LOGGER = System.getLogger(FullReading.class.getName());

    /// A page that takes longer is asked for again.
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /// An id costs Stash a twentieth of a millisecond.
    private static final int IDS_A_PAGE = 10_000;

    private final Stash stash;
    private final Register register;
    private final HashIndex index;
    private final Horizon horizon;
    private final LibrarySettings settings;
    private final Runnable between;
    private final Persistence persistence;
    private final Time time;

    /// @param between what else has to be done now and then, called after each page
    FullReading(
            Stash stash,
            Register register,
            HashIndex index,
            Horizon horizon,
            LibrarySettings settings,
            FirstReading first,
            Runnable between,
            Time time) {
        this.stash = stash;
        this.register = register;
        this.index = index;
        this.horizon = horizon;
        this.settings = settings;
        this.between = between;
        this.persistence = new Persistence(settings.refresh(), first, time);
        this.time = time;
    }

    /// All scenes, but not their performers. Looks begin where it has begun.
    void scenes() {
        long begun = time.nanos();
        var newest = persistence.untilDone("the library", () -> stash.newest(errand()));
        index.scannedFolders(persistence.untilDone("the library", () -> stash.roots(errand())));
        pages("the library", stash::summariesAbove, SceneSummary::id, settings.pageSize())
                .forEach(page -> {
                    page.items().forEach(page.reading()::sceneWithoutPerformers);
                    page.reading().onlyIds(page.above(), page.upTo(), ids(page, SceneSummary::id));
                });
        horizon.advance(newest.stream().toList(), begun);
        say("library read", begun);
    }

    /// Who performs in all scenes. That takes Stash four times as long as all the rest, so that it comes after it.
    void performers() {
        long begun = time.nanos();
        pages("the list of performers", stash::castsAbove, SceneCast::id, settings.pageSize())
                .forEach(page -> page.items().forEach(page.reading()::cast));
        say("performers read", begun);
    }

    /// Which scenes there are, and nothing else of them. What the index does not have is read with the next look.
    void ids() {
        pages("the list of scenes", stash::idsAbove, Integer::intValue, IDS_A_PAGE)
                .forEach(page -> {
                    page.items().stream().filter(id -> index.byId(id).isEmpty()).forEach(register::doubt);
                    page.reading().onlyIds(page.above(), page.upTo(), page.items());
                });
    }

    private <T> Pages<T> pages(String what, BulkRead<T> read, ToIntFunction<T> id, int size) {
        return new Pages<>(
                what,
                (above, most) -> read.read(above, most, errand()),
                id,
                size,
                register,
                persistence,
                between,
                time);
    }

    private static <T> List<Integer> ids(Pages.Page<T> page, ToIntFunction<T> id) {
        return page.items().stream().map(id::applyAsInt).toList();
    }

    private Errand errand() {
        return new Errand(Work.BULK, time.in(PATIENCE));
    }

    private void say(String what, long begun) {
        long millis = Duration.ofNanos(time.nanos() - begun).toMillis();
        LOGGER.log(System.Logger.Level.INFO, what, Map.of("scenes", index.size(), "ms", millis));
    }

    @FunctionalInterface
    private interface BulkRead<T> {
        List<T> read(int above, int most, Errand errand);
    }
}
