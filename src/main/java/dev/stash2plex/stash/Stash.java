package dev.stash2plex.stash;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What Stash2Plex asks of a Stash library. Every method may throw [StashException]; ids are Stash's, positive
/// numbers.
public interface Stash extends AutoCloseable {
    /// Asks whether Stash is there and usable.
    StashStatus status();

    /// The scene with this id.
    Optional<Scene> scene(int id);

    /// The scenes that have these ids, in no particular order, without those that do not exist.
    List<Scene> scenes(Collection<Integer> ids);

    /// How many scenes there are.
    int count();

    /// One page of all scenes by ascending id, the last one shorter than `size`, without their performers: these
    /// make a page four times as dear.
    ///
    /// @param page from 1
    List<SceneSummary> summaries(int page, int size);

    /// The names of the performers of one page of all scenes, by ascending id, the last one shorter than `size`.
    ///
    /// @param page from 1
    List<SceneCast> casts(int page, int size);

    /// One page of the scenes changed after a moment, the earliest change first.
    ///
    /// @param timestamp an [SceneSummary#updatedAt()] as Stash wrote it
    List<SceneSummary> summariesChangedAfter(String timestamp, int page, int size);

    /// The scene that has a file with exactly this path.
    ///
    /// @param path as Stash stores it, absolute
    Optional<SceneSummary> summaryByPath(String path);

    /// The folders that Stash scans for videos.
    List<String> roots();

    /// An image of an entity; nothing where there is none, also where Stash would send a placeholder of its own.
    ///
    /// @param reference whose image
    /// @param conditions `Range` and `If-None-Match` of the request, passed on
    Optional<StashImage> image(ImageReference reference, ImageConditions conditions);

    /// Calls the listener after each scan of the library, as far as that can be heard, until the result is closed.
    ///
    /// @param listener returns at once
    default AutoCloseable onScanComplete(Runnable listener) {
        return () -> {};
    }

    /// Gives up the connections; nothing is asked afterwards.
    @Override
    default void close() {}
}
