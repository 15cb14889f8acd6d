package dev.stash2plex.library.refresh;

import dev.stash2plex.call.CallException;
import dev.stash2plex.call.CallFailure;
import dev.stash2plex.call.Errand;
import dev.stash2plex.call.Work;
import dev.stash2plex.library.filing.Reading;
import dev.stash2plex.library.filing.Register;
import dev.stash2plex.library.index.HashIndex;
import dev.stash2plex.problem.Problem;
import dev.stash2plex.stash.Changes;
import dev.stash2plex.stash.SceneSummary;
import dev.stash2plex.stash.Stash;
import dev.stash2plex.time.Time;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.BiConsumer;

/// Reads what Stash has changed since the last time, and files it.
final class Look {
    /// A look that takes longer is given up: who waits for it has left.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// Later than anything, so that nothing is asked.
    private static final String NEVER = "9999-12-31T23:59:59Z";

    /// As many as are read at once.
    private static final int IDS_A_REQUEST = 100;

    /// How often a scene is read again that is edited just while it is read; then the next look goes on.
    private static final int MOST_ROUNDS = 3;

    private final Stash stash;
    private final Register register;
    private final HashIndex index;
    private final Horizon horizon;
    private final int pageSize;
    private final Time time;
    private final RecentStamps recent;

    Look(Stash stash, Register register, HashIndex index, Horizon horizon, int pageSize, Time time) {
        this.stash = stash;
        this.register = register;
        this.index = index;
        this.horizon = horizon;
        this.pageSize = pageSize;
        this.time = time;
        this.recent = new RecentStamps(index, time);
    }

    /// Looks once.
    ///
    /// @return whether the index now holds as many scenes as Stash has; if not, some are gone
    /// @throws dev.stash2plex.call.CallException if Stash fails; then the next look begins where this one did
    boolean look() {
        try (var whole = register.begin()) {
            return look(whole, new Errand(Work.LOOK, time.in(PATIENCE)));
        }
    }

    private boolean look(Reading whole, Errand errand) {
        long begun = time.nanos();
        var seen = new ArrayList<String>();
        String after = horizon.after();
        int page = 1;
        Changes changes = read(after, horizon.recentAfter(), page, errand, seen, Reading::scene);
        recent.suspicious(changes.recent(), after).forEach(register::doubt);
        int count = changes.count();
        var pages = new NumberedPages();
        pages.begin(changes);
        int moves = 0;
        boolean moved = false;
        while (moved || isFull(changes)) {
            String next = changes.changed().isEmpty()
                    ? after
                    : Horizon.after(changes.changed().getLast().updatedAt());
            boolean isFirst = moved || next.compareTo(after) > 0;
            after = !moved && isFirst ? next : after;
            page = isFirst ? 1 : page + 1;
            changes = read(after, NEVER, page, errand, seen, Reading::sceneOfLaterPage);
            moved = !isFirst && pages.haveMovedAt(changes);
            if (isFirst) {
                pages.begin(changes);
            } else if (moved && ++moves == MOST_ROUNDS) {
                throw new CallException(new CallFailure.Timeout(
                        Problem.STILL_READING, "what has changed goes on changing while it is read"));
            }
        }
        readDoubtful(whole, errand);
        horizon.advance(seen, begun);
        return count == index.size();
    }

    /// What changes while pages are read moves to their end, so that each page is asked for by the moment at which the
    /// one before it ended, and by its number only where so much has changed in one second.
    private Changes read(
            String after,
            String recentAfter,
            int page,
            Errand errand,
            List<String> seen,
            BiConsumer<Reading, SceneSummary> file) {
        try (var reading = register.begin()) {
            var changes = stash.changes(after, recentAfter, index.greatestId(), page, pageSize, errand);
            changes.changed().forEach(scene -> file.accept(reading, scene));
            changes.added().forEach(scene -> file.accept(reading, scene));
            changes.changed().forEach(scene -> seen.add(scene.updatedAt()));
            return changes;
        }
    }

    private boolean isFull(Changes page) {
        return page.changed().size() >= pageSize || page.added().size() >= pageSize;
    }

    private void readDoubtful(Reading whole, Errand errand) {
        int rounds = 0;
        var read = new HashSet<Integer>();
        for (var ids = register.takeDoubtful(IDS_A_REQUEST);
                !ids.isEmpty();
                ids = register.takeDoubtful(IDS_A_REQUEST)) {
            rounds += read.addAll(ids) ? 0 : 1;
            if (rounds == MOST_ROUNDS) {
                ids.forEach(register::doubt);
                return;
            }
            readAgain(ids, whole, errand);
        }
    }

    private void readAgain(List<Integer> ids, Reading whole, Errand errand) {
        try (var reading = register.begin()) {
            var found = stash.summaries(ids, errand);
            var absent = new HashSet<>(ids);
            for (SceneSummary scene : found) {
                reading.doubtfulScene(scene, whole);
                absent.remove(scene.id());
            }
            absent.forEach(reading::absent);
        } catch (RuntimeException e) {
            ids.forEach(register::doubt);
            throw e;
        }
    }
}
