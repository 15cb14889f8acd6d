package dev.stash2plex.stash;

import dev.stash2plex.call.Errand;
import dev.stash2plex.call.Traffic;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What Stash2Plex asks of a Stash library. Every method may throw [dev.stash2plex.call.CallException]; ids are
/// Stash's, positive numbers. The errand says in which class of work, and until when, an answer is waited for.
public interface Stash extends AutoCloseable {
    /// Asks whether Stash is there and usable.
    StashStatus status(Errand errand);

    /// The scenes that have these ids, in no particular order, without those that do not exist. Two calls at most.
    List<Scene> scenes(Collection<Integer> ids, Errand errand);

    /// The summaries, with performers, of the scenes that have these ids, likewise.
    List<SceneSummary> summaries(Collection<Integer> ids, Errand errand);

    /// The scenes with the smallest ids above `id`, ascending, without their performers: these make a page four times
    /// as dear. Fewer than `most` only at the end of the library. Scenes that come and go in the meantime move nothing.
    List<SceneSummary> summariesAbove(int id, int most, Errand errand);

    /// The names of the performers of the scenes with the smallest ids above `id`, likewise.
    List<SceneCast> castsAbove(int id, int most, Errand errand);

    /// The smallest ids above `id` that scenes have, likewise.
    List<Integer> idsAbove(int id, int most, Errand errand);

    /// What has changed, in one call. Moments are [SceneSummary#updatedAt()] as Stash wrote it, and are compared by
    /// Stash as text.
    ///
    /// @param after of interest is what changed later
    /// @param recentAfter where what is recent begins
    /// @param above the greatest id that is known; scenes with greater ones are new, whatever their timestamps say
    /// @param page of the changed scenes, from 1
    /// @param most how many changed scenes, and how many new ones, make a page
    Changes changes(String after, String recentAfter, int above, int page, int most, Errand errand);

    /// The greatest [SceneSummary#updatedAt()] of all scenes, as Stash compares them, as text; nothing where there are
    /// no scenes.
    Optional<String> newest(Errand errand);

    /// The scene that has a file with exactly this path.
    ///
    /// @param path as Stash stores it, absolute
    Optional<SceneSummary> summaryByPath(String path, Errand errand);

    /// The folders that Stash scans for videos.
    List<String> roots(Errand errand);

    /// An image of an entity, read whole; nothing where there is none, also where Stash would send a placeholder of its
    /// own.
    ///
    /// @param reference whose image
    /// @param conditions `Range` and `If-None-Match` of the request, passed on
    Optional<StashImage> image(ImageReference reference, ImageConditions conditions, Errand errand);

    /// Calls the listener after each scan of the library, as far as that can be heard, until the result is closed.
    ///
    /// @param listener returns at once
    default AutoCloseable onScanComplete(Runnable listener) {
        return () -> {};
    }

    /// How busy the way to the server is; nothing where there is none.
    default Optional<Traffic> traffic() {
        return Optional.empty();
    }

    /// How many bytes of images are in memory: those that are being read, and those that are being passed on.
    default long imageBytes() {
        return 0;
    }

    /// Gives up the connections; nothing is asked afterwards.
    @Override
    default void close() {}
}
