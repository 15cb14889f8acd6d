package dev.stash2plex.library;

import dev.stash2plex.call.Errand;
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

/// A Stash of which nothing is asked but what a test says.
public class UnaskedStash implements Stash {
    @Override
    public StashStatus status(Errand errand) {
        throw unasked();
    }

    @Override
    public List<Scene> scenes(Collection<Integer> ids, Errand errand) {
        throw unasked();
    }

    @Override
    public List<SceneSummary> summaries(Collection<Integer> ids, Errand errand) {
        throw unasked();
    }

    @Override
    public List<SceneSummary> summariesAbove(int id, int most, Errand errand) {
        throw unasked();
    }

    @Override
    public List<SceneCast> castsAbove(int id, int most, Errand errand) {
        throw unasked();
    }

    @Override
    public List<Integer> idsAbove(int id, int most, Errand errand) {
        throw unasked();
    }

    @Override
    public Changes changes(String after, String recentAfter, int above, int page, int most, Errand errand) {
        throw unasked();
    }

    @Override
    public Optional<String> newest(Errand errand) {
        throw unasked();
    }

    @Override
    public Optional<SceneSummary> summaryByPath(String path, Errand errand) {
        throw unasked();
    }

    @Override
    public List<String> roots(Errand errand) {
        throw unasked();
    }

    @Override
    public Optional<StashImage> image(ImageReference reference, ImageConditions conditions, Errand errand) {
        throw unasked();
    }

    private static AssertionError unasked() {
        return new AssertionError("this was not to be asked");
    }
}
