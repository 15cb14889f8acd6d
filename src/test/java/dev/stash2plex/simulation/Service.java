package dev.stash2plex.simulation;

import dev.stash2plex.config.LibrarySettings;
import dev.stash2plex.library.Library;
import dev.stash2plex.match.Matcher;
import dev.stash2plex.path.PathRules;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// The service, as it runs from one start to the next.
final class Service {
    static final LibrarySettings SETTINGS = new LibrarySettings(4, Duration.ofSeconds(5), Duration.ofMinutes(2));

    private final Library library;
    private final Matcher matcher;
    private boolean closed;

    Service(ModelStash stash, SimulatedTime time) {
        library = new Library(stash, SETTINGS, (took, succeeded) -> {}, time);
        matcher = new Matcher("", new PathRules(List.of()), Set.of(), library.index(), library);
    }

    Library library() {
        return library;
    }

    Matcher matcher() {
        return matcher;
    }

    boolean isClosed() {
        return closed;
    }

    void close() {
        closed = true;
        library.close();
    }
}
