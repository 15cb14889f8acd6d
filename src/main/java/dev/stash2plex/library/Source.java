package dev.stash2plex.library;

import dev.stash2plex.config.LibrarySettings;
import dev.stash2plex.stash.Stash;
import dev.stash2plex.time.Time;

/// One Stash: the connection to it, and what we hold of it in memory.
///
/// @param name as in [SceneRef#source()]; empty for the first Stash
public record Source(String name, Stash stash, Library library) implements AutoCloseable {
    /// A source of which nothing has been read yet; [Library#start()] begins.
    public static Source of(String name, Stash stash, LibrarySettings settings, Time time) {
        return new Source(name, stash, new Library(stash, settings, time));
    }

    /// Stops reading, and then gives up the connections.
    @Override
    public void close() {
        library.close();
        stash.close();
    }
}
