package dev.stash2plex.config;

import dev.stash2plex.config.value.ValueType;
import java.time.Duration;

/// How the index of all paths is filled and kept fresh.
///
/// @param pageSize scenes a request while the index is read; Stash takes 170 ms for 1000
/// @param refresh between two looks for scenes that Stash has changed
/// @param fullRefresh between two readings of everything, which alone notice deletions
public record LibrarySettings(int pageSize, Duration refresh, Duration fullRefresh) {
    static LibrarySettings create(Keys keys) {
        return new LibrarySettings(
                keys.get("library.page-size", ValueType.wholeNumber(1, 5000)),
                keys.get("library.refresh", ValueType.DURATION),
                keys.get("library.full-refresh", ValueType.DURATION));
    }
}
