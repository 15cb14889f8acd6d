package dev.stash2plex.standin;

import java.util.List;
import java.util.Map;

/// `FindFilterType`. A page is 25 unless told, everything if negative, nothing but the count if 0; the first page
/// is 1, and 0 as well.
record Paging(String q, int page, int perPage, String sort, boolean descending) {
    static Paging of(Map<String, Object> filter) {
        return new Paging(
                filter.get("q") instanceof String q ? q : "",
                filter.get("page") instanceof Integer page ? page : 1,
                filter.get("per_page") instanceof Integer size ? size : 25,
                filter.get("sort") instanceof String sort ? sort : "",
                "DESC".equals(filter.get("direction")));
    }

    <T> List<T> page(List<T> all) {
        if (perPage < 0) {
            return all;
        }
        long from = (long) (Math.max(1, page) - 1) * perPage;
        if (from >= all.size()) {
            return List.of();
        }
        return all.subList((int) from, (int) Math.min(all.size(), from + perPage));
    }
}
