package dev.stash2plex.stash.client;

import java.util.Map;

/// Values of Stash's `FindFilterType`.
final class Filters {
    private Filters() {}

    /// One page. Without a sort Stash pages in no order at all.
    ///
    /// @param page from 1
    static Map<String, Object> page(String sort, int page, int size) {
        return Map.of("sort", sort, "direction", "ASC", "page", page, "per_page", size);
    }
}
