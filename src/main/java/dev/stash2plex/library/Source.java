package dev.stash2plex.library;

import dev.stash2plex.config.LibrarySettings;
import dev.stash2plex.library.refresh.LookListener;
import dev.stash2plex.stash.Stash;
import dev.stash2plex.time.Time;

/// One Stash: the connection to it, and what we hold of it in memory.
///
/// @param name as in [SceneRef#source()]; empty for the first Stash
public record Source(String name, Stash stash, Library library) {
    /// A source of which nothing has been read yet; [Library#start()] begins.
    ///
    /// @param looks told of each look for changes
    public static Source of(String name, Stash stash, LibrarySettings settings, LookListener looks, Time time) {
        return new Source(name, stash, new Library(stash, settings, looks, time));
    }
}
