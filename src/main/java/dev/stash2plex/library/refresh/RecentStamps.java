package dev.stash2plex.library.refresh;

import dev.stash2plex.library.index.SceneIndex;
import dev.stash2plex.stash.Changes.Stamp;
import dev.stash2plex.time.Time;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds the scenes among those of the last hours that changed without being asked for: their timestamps are earlier as
/// texts than some that are known, since Stash's clock was set back or its zone was moved west.
///
/// Two changes in one second have one timestamp. A scene that turns up here is read again until that second is over.
final class RecentStamps {
    private final SceneIndex index;
    private final Time time;
    private @Nullable Map<Integer, Known> known;

    RecentStamps(SceneIndex index, Time time) {
        this.index = index;
        this.time = time;
    }

    /// The ids of the scenes that have to be read.
    ///
    /// @param stamps as a look has found them
    /// @param after what the look has asked for changes after
    List<Integer> suspicious(List<Stamp> stamps, String after) {
        var before = known;
        var now = new HashMap<Integer, Known>();
        stamps.forEach(stamp -> now.put(stamp.id(), know(stamp, before)));
        known = now;
        return stamps.stream()
                .filter(stamp -> isOther(stamp) || (stamp.updatedAt().compareTo(after) <= 0 && isYoung(stamp, before)))
                .map(Stamp::id)
                .toList();
    }

    private boolean isOther(Stamp stamp) {
        return index.byId(stamp.id())
                .filter(scene -> scene.updatedAt().equals(stamp.updatedAt()))
                .isEmpty();
    }

    /// Whether it has turned up since the first look, and had not been there for long at the last one.
    private boolean isYoung(Stamp stamp, @Nullable Map<Integer, Known> before) {
        if (before == null) {
            return false;
        }
        var last = before.get(stamp.id());
        return last == null || !last.updatedAt().equals(stamp.updatedAt()) || !last.isOver();
    }

    private Known know(Stamp stamp, @Nullable Map<Integer, Known> before) {
        var last = before == null ? null : before.get(stamp.id());
        long since = last != null && last.updatedAt().equals(stamp.updatedAt()) ? last.since() : time.nanos();
        return new Known(stamp.updatedAt(), since, time.nanos() - since > Horizon.OVERLAP.toNanos());
    }

    /// @param since when it turned up, in nanoseconds
    /// @param isOver whether the second of its change was over when it was read
    private record Known(String updatedAt, long since, boolean isOver) {}
}
