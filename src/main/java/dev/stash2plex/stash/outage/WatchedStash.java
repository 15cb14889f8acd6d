package dev.stash2plex.stash.outage;

import dev.stash2plex.call.CallException;
import dev.stash2plex.call.Errand;
import dev.stash2plex.call.Traffic;
import dev.stash2plex.stash.Changes;
import dev.stash2plex.stash.ImageConditions;
import dev.stash2plex.stash.ImageReference;
import dev.stash2plex.stash.Scene;
import dev.stash2plex.stash.SceneCast;
import dev.stash2plex.stash.SceneSummary;
import dev.stash2plex.stash.Stash;
import dev.stash2plex.stash.StashImage;
import dev.stash2plex.stash.StashStatus;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// A Stash of which it is noticed how its calls end. It changes nothing in them.
public final class WatchedStash implements Stash {
    private final Stash stash;
    private final Outage outage;
    private final FailureListener listener;

    /// @param listener told of each failure
    public WatchedStash(Stash stash, Outage outage, FailureListener listener) {
        this.stash = stash;
        this.outage = outage;
        this.listener = listener;
    }

    @Override
    public StashStatus status(Errand errand) {
        return watched(() -> stash.status(errand));
    }

    @Override
    public List<Scene> scenes(Collection<Integer> ids, Errand errand) {
        return watched(() -> stash.scenes(ids, errand));
    }

    @Override
    public List<SceneSummary> summaries(Collection<Integer> ids, Errand errand) {
        return watched(() -> stash.summaries(ids, errand));
    }

    @Override
    public List<SceneSummary> summariesAbove(int id, int most, Errand errand) {
        return watched(() -> stash.summariesAbove(id, most, errand));
    }

    @Override
    public List<SceneCast> castsAbove(int id, int most, Errand errand) {
        return watched(() -> stash.castsAbove(id, most, errand));
    }

    @Override
    public List<Integer> idsAbove(int id, int most, Errand errand) {
        return watched(() -> stash.idsAbove(id, most, errand));
    }

    @Override
    public Changes changes(String after, String recentAfter, int above, int page, int most, Errand errand) {
        return watched(() -> stash.changes(after, recentAfter, above, page, most, errand));
    }

    @Override
    public Optional<String> newest(Errand errand) {
        return watched(() -> stash.newest(errand));
    }

    @Override
    public Optional<SceneSummary> summaryByPath(String path, Errand errand) {
        return watched(() -> stash.summaryByPath(path, errand));
    }

    @Override
    public List<String> roots(Errand errand) {
        return watched(() -> stash.roots(errand));
    }

    @Override
    public Optional<StashImage> image(ImageReference reference, ImageConditions conditions, Errand errand) {
        return watched(() -> stash.image(reference, conditions, errand));
    }

    @Override
    public AutoCloseable onScanComplete(Runnable scanned) {
        return stash.onScanComplete(scanned);
    }

    @Override
    public Optional<Traffic> traffic() {
        return stash.traffic();
    }

    @Override
    public long imageBytes() {
        return stash.imageBytes();
    }

    @Override
    public void close() {
        stash.close();
    }

    private <T> T watched(Supplier<T> question) {
        try {
            T answer = question.get();
            outage.succeeded();
            return answer;
        } catch (CallException e) {
            listener.failed(e.problem());
            outage.failed(e.failure().diagnosis());
            throw e;
        }
    }
}
