package dev.stash2plex.standin;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One scene of the library, immutable. `values` holds what is not blank, under the names that GraphQL uses; other
/// objects are there by id only (`studio`: an Integer, `performers`, `tags`: lists of Integers), because renaming a
/// studio in Stash changes what all of its scenes answer without touching the scenes' `updated_at`.
public record SceneData(int id, Instant updatedAt, List<FileData> files, Map<String, Object> values) {
    private static final String ZONE = "the zone of updated_at";
    private static final Instant SOME_DAY = Instant.parse("2024-05-01T10:00:00Z");

    /// A scene with an id and nothing else, not even a file: Stash has those.
    public static SceneData of(int id) {
        return new SceneData(id, SOME_DAY.plusSeconds(id), List.of(), Map.of());
    }

    /// One more membership in a group, at a place that may be unknown.
    record InGroup(int group, @Nullable Integer index) {}

    public SceneData title(String title) {
        return with("title", title);
    }

    /// `YYYY-MM-DD`; from 0.30 on also `YYYY-MM` or `YYYY`.
    public SceneData date(String date) {
        return with("date", date);
    }

    public SceneData details(String details) {
        return with("details", details);
    }

    public SceneData studio(int id) {
        return with("studio", id);
    }

    public SceneData performers(Integer... ids) {
        return with("performers", List.of(ids));
    }

    public SceneData tags(Integer... ids) {
        return with("tags", List.of(ids));
    }

    public SceneData group(int id, @Nullable Integer index) {
        return added("groups", new InGroup(id, index));
    }

    public SceneData url(String url) {
        return added("urls", url);
    }

    public SceneData stashId(String endpoint, String id) {
        return added("stash_ids", Map.of("endpoint", endpoint, "stash_id", id));
    }

    /// One more file with invented properties. The first file is the primary one.
    public SceneData file(String path) {
        return file(FileData.at(path));
    }

    public SceneData file(FileData file) {
        List<FileData> more = new ArrayList<>(files);
        more.add(file);
        return files(more);
    }

    public SceneData files(List<FileData> files) {
        return new SceneData(id, updatedAt, List.copyOf(files), values);
    }

    public SceneData updatedAt(Instant time) {
        return new SceneData(id, time, files, values);
    }

    /// The offset that its `updated_at` is written with, which stays as it was when the server's changes.
    SceneData stampedIn(ZoneOffset zone) {
        return with(ZONE, zone);
    }

    ZoneOffset zone(ZoneOffset otherwise) {
        return values.get(ZONE) instanceof ZoneOffset own ? own : otherwise;
    }

    /// Any other field under its GraphQL name; null takes the value away.
    public SceneData with(String field, @Nullable Object value) {
        Map<String, Object> changed = new HashMap<>(values);
        if (value == null) {
            changed.remove(field);
        } else {
            changed.put(field, value);
        }
        return new SceneData(id, updatedAt, files, Map.copyOf(changed));
    }

    String text(String field) {
        return Objects.toString(values.get(field), "");
    }

    @Nullable
    Integer studioId() {
        return (Integer) values.get("studio");
    }

    /// The ids under `performers` or `tags`.
    List<Integer> ids(String field) {
        return list(field, Integer.class);
    }

    List<InGroup> groups() {
        return list("groups", InGroup.class);
    }

    List<String> urls() {
        return list("urls", String.class);
    }

    <T> List<T> list(String field, Class<T> type) {
        return values.get(field) instanceof List<?> found
                ? found.stream().map(type::cast).toList()
                : List.of();
    }

    private SceneData added(String field, Object value) {
        List<Object> more = new ArrayList<>(list(field, Object.class));
        more.add(value);
        return with(field, List.copyOf(more));
    }
}
