package dev.stash2plex.standin;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the fields of one GraphQL request read from: the library as it was when the request came, how the client
/// addressed us, and the bill for the work.
record Asked(
        StashVersion version,
        Library library,
        SceneShelf scenes,
        Images images,
        String base,
        @Nullable String apiKey,
        ZoneOffset zone,
        boolean ready,
        Bill bill) {
    /// RFC 3339 with the server's offset.
    String time(Instant instant) {
        return Moments.text(instant, zone);
    }

    String url(String path) {
        return base + path;
    }

    /// Stash writes its key into stream URLs, in the clear.
    String streamUrl(String path, String query) {
        String key = apiKey == null ? "" : "apikey=" + apiKey;
        String parameters = key.isEmpty() || query.isEmpty() ? key + query : key + "&" + query;
        return url(path) + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    List<EntityData> entities(EntityKind kind, List<Integer> ids) {
        return ids.stream()
                .map(id -> library.entity(kind, id))
                .filter(Objects::nonNull)
                .toList();
    }

    @Nullable
    EntityData entity(EntityKind kind, @Nullable Integer id) {
        return id == null ? null : library.entity(kind, id);
    }
}
