package dev.stash2plex.standin;

import graphql.schema.DataFetchingFieldSelectionSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The price list, in milliseconds: medians of a single connection to a library of 100,000 scenes.
final class Prices {
    private Prices() {}

    static void byId(Bill bill, int scenes) {
        double latency = 5 + (scenes - 1) / 3.0;
        bill.add(latency, latency / 3);
    }

    static void byHash(Bill bill) {
        bill.add(2, 0.7);
    }

    static void file(Bill bill) {
        bill.add(0.8, 0.3);
    }

    static void stats(Bill bill) {
        bill.add(168, 110);
    }

    /// A query over the table of scenes: its condition (again for the count) and what is fetched of each scene.
    static void page(
            Bill bill, Map<String, Object> filter, Paging paging, DataFetchingFieldSelectionSet selection, int scenes) {
        if (!bill.charging()) {
            return;
        }
        boolean counted = selection.containsAnyOf("count", "duration", "filesize");
        condition(bill, filter, paging, counted);
        double each = selection.containsAnyOf(
                        "scenes/performers", "scenes/tags", "scenes/paths", "scenes/movies", "scenes/groups")
                ? 0.65
                : selection.containsAnyOf("scenes/files") ? 0.16 : 0.05;
        bill.add(10 + each * scenes, (10 + each * scenes) / 3);
    }

    private static void condition(Bill bill, Map<String, Object> filter, Paging paging, boolean counted) {
        int times = counted ? 2 : 1;
        Set<String> criteria = filter.keySet();
        if (criteria.contains("path")) {
            boolean regex = Criterion.of(Objects.requireNonNull(filter.get("path")))
                    .modifier()
                    .contains("REGEX");
            bill.add(times * (regex ? 240 : 55), times * (regex ? 170 : 42));
        } else if (!paging.q().isEmpty()) {
            bill.add(counted ? 325 : 0, counted ? 220 : 0);
        } else if (criteria.contains("updated_at")) {
            bill.add(times * 25, times * 8);
        } else if (!criteria.isEmpty()) {
            bill.add(times * 10, times * 5);
        } else if (counted) {
            bill.add(36, 20);
        }
    }
}
