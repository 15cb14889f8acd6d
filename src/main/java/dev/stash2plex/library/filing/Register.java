package dev.stash2plex.library.filing;

import dev.stash2plex.library.index.HashIndex;
import dev.stash2plex.stash.SceneCast;
import dev.stash2plex.stash.SceneSummary;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The one writer of the index. It decides of everything that was read whether it is newer than what is filed.
///
/// A lock that is held for one scene at a time takes the place of a thread with a mailbox: each reader files what it
/// has read on its own thread, so that there is no queue to bound, nothing to start or stop, and a failure ends where
/// it began; yet scenes are filed one after the other, which is all that the comparison of moments needs.
public final class Register {
    private final HashIndex index;
    private final ChangeFeed feed = new ChangeFeed();
    private final TreeSet<Long> open = new TreeSet<>();
    private final Map<Integer, Long> gone = new HashMap<>();
    private final Set<Integer> doubtful = new LinkedHashSet<>();
    private long moment;

    public Register(HashIndex index) {
        this.index = index;
    }

    /// Begins a reading. It has to be closed.
    public synchronized Reading begin() {
        long begun = ++moment;
        open.add(begun);
        return new Reading(this, begun);
    }

    /// The changes of the index.
    public ChangeFeed feed() {
        return feed;
    }

    /// Has a scene read again with the next look.
    public synchronized void doubt(int id) {
        doubtful.add(id);
    }

    /// Some ids of scenes that have to be read again, which are not in doubt any more then.
    ///
    /// @param most how many at most
    public synchronized List<Integer> takeDoubtful(int most) {
        var ids = doubtful.stream().limit(most).toList();
        ids.forEach(doubtful::remove);
        return ids;
    }

    synchronized Filed file(long begun, SceneSummary scene) {
        return take(begun, scene);
    }

    synchronized Filed fileLater(long begun, SceneSummary scene) {
        var filed = take(begun, scene);
        if (filed == Filed.NEW) {
            index.noteMove();
        }
        return filed;
    }

    /// Where what was in doubt was filed since, a file may have come to it in between and gone on.
    synchronized Filed fileDoubtful(long begun, SceneSummary scene, long since) {
        boolean isFiledSince = index.moment(scene.id()) > since;
        var filed = take(begun, scene);
        if (filed == Filed.NEW || isFiledSince) {
            index.noteMove();
        }
        return filed;
    }

    synchronized Filed fileWithoutPerformers(long begun, SceneSummary scene) {
        return take(
                begun,
                index.byId(scene.id())
                        .map(known -> scene.withPerformers(known.performers()))
                        .orElse(scene));
    }

    synchronized Filed fileCast(long begun, SceneCast cast) {
        var known = index.byId(cast.id());
        return known.isEmpty() ? Filed.SAME : take(begun, known.get().withPerformers(cast.performers()));
    }

    synchronized Filed forget(long begun, int id) {
        var known = index.byId(id);
        if (known.isEmpty()) {
            return Filed.SAME;
        }
        if (begun < index.moment(id)) {
            doubtful.add(id);
            return Filed.DOUBTFUL;
        }
        index.remove(id);
        gone.put(id, ++moment);
        feed.add(id, known.get(), null);
        return Filed.NEW;
    }

    void forgetOthers(long begun, int above, int upTo, Collection<Integer> ids) {
        var there = new HashSet<>(ids);
        Arrays.stream(index.idsBetween(above, upTo))
                .filter(id -> !there.contains(id))
                .forEach(id -> forget(begun, id));
    }

    /// What is gone has to be remembered only as long as something that was begun before may still bring it back.
    synchronized void end(long begun) {
        open.remove(begun);
        if (open.isEmpty()) {
            gone.clear();
        } else {
            gone.values().removeIf(removed -> removed < open.first());
        }
    }

    private Filed take(long begun, SceneSummary scene) {
        int id = scene.id();
        var known = index.byId(id);
        boolean newer = begun > Math.max(index.moment(id), gone.getOrDefault(id, 0L));
        if (known.filter(scene::equals).isPresent()) {
            if (newer) {
                index.confirm(id, ++moment);
            }
            return Filed.SAME;
        }
        if (!newer) {
            doubtful.add(id);
            if (known.filter(filed -> filed.files().containsAll(scene.files())).isEmpty()) {
                index.noteMove();
            }
            return Filed.DOUBTFUL;
        }
        var others = index.put(scene, ++moment);
        if (!others.isEmpty()) {
            doubtful.add(id);
            doubtful.addAll(others);
        }
        feed.add(id, known.orElse(null), scene);
        return Filed.NEW;
    }
}
