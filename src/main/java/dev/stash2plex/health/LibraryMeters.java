package dev.stash2plex.health;

import dev.stash2plex.library.Library;
import java.util.Map;

/// What of the library is in memory.
final class LibraryMeters {
    private LibraryMeters() {}

    static void add(MeterScope scope, Library library) {
        scope.gauge("scenes", "Scenes in the index", "", Map.of(), () -> library.index()
                .size());
        scope.gauge(
                "library_complete",
                "1 once everything in Stash has been read, 0 before",
                "",
                Map.of(),
                () -> library.isComplete() ? 1 : 0);
        scope.gauge("scene_cache_entries", "Whole scenes in memory", "", Map.of(), () -> library.cache()
                .entries());
        scope.gauge(
                "scene_cache_characters",
                "About the letters of the whole scenes in memory; at most 16 million",
                "",
                Map.of(),
                () -> library.cache().characters());
        String requests = "Questions for whole scenes; a hit is one that needed no read of its own";
        scope.total("scene_cache_requests", requests, Map.of("result", "hit"), library, it -> it.cache()
                .hits());
        scope.total("scene_cache_requests", requests, Map.of("result", "miss"), library, it -> it.cache()
                .misses());
    }
}
