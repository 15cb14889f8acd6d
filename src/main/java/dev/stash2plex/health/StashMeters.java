package dev.stash2plex.health;

import dev.stash2plex.call.Traffic;
import dev.stash2plex.call.Work;
import dev.stash2plex.stash.Stash;
import java.util.Locale;
import java.util.Map;

/// How busy the way to Stash is. The demo has no Stash, and none of these.
final class StashMeters {
    private StashMeters() {}

    static void add(MeterScope scope, Stash stash) {
        scope.gauge(
                "images", "Images in memory, on their way from Stash to Plex", "bytes", Map.of(), stash::imageBytes);
        stash.traffic().ifPresent(traffic -> add(scope, traffic));
    }

    private static void add(MeterScope scope, Traffic traffic) {
        scope.gauge(
                "stash_left_alone",
                "1 from the third failure of Stash in a row until a call succeeds",
                "",
                Map.of(),
                () -> traffic.isLeftAlone() ? 1 : 0);
        for (Work work : Work.values()) {
            String name = work.name().toLowerCase(Locale.ROOT);
            String places = "Places for calls to Stash, by class of work";
            scope.gauge("stash_places", places, "", Map.of("work", name, "state", "taken"), () -> traffic.taken(work));
            scope.gauge("stash_places", places, "", Map.of("work", name, "state", "free"), () -> traffic.free(work));
            scope.gauge(
                    "stash_waiting",
                    "Calls to Stash that wait for a place, by class of work",
                    "",
                    Map.of("work", name),
                    () -> traffic.waiting(work));
        }
    }
}
