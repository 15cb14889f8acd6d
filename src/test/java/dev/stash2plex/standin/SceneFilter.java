package dev.stash2plex.standin;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `SceneFilterType` as a condition: all given criteria hold, with the sub-filters of `AND`, `OR` and `NOT`.
final class SceneFilter {
    private final Library library;
    private final ZoneOffset zone;

    /// @param zone that timestamps are written in, unless a scene has its own
    SceneFilter(Library library, ZoneOffset zone) {
        this.library = library;
        this.zone = zone;
    }

    Predicate<SceneData> matching(Map<String, Object> filter) {
        Predicate<SceneData> all = scene -> true;
        for (Map.Entry<String, Object> entry : filter.entrySet()) {
            if (!Set.of("AND", "OR", "NOT").contains(entry.getKey())) {
                all = all.and(one(entry.getKey(), entry.getValue()));
            }
        }
        if (filter.get("AND") != null) {
            all = all.and(sub(filter, "AND"));
        }
        if (filter.get("OR") != null) {
            all = all.or(sub(filter, "OR"));
        }
        return filter.get("NOT") == null ? all : all.and(sub(filter, "NOT").negate());
    }

    @SuppressWarnings("unchecked")
    private Predicate<SceneData> sub(Map<String, Object> filter, String name) {
        return matching((Map<String, Object>) Objects.requireNonNull(filter.get(name)));
    }

    private Predicate<SceneData> one(String field, Object input) {
        if (input instanceof Boolean wanted) {
            return scene -> wanted.equals(scene.values().getOrDefault(field, false));
        }
        Criterion criterion = Criterion.of(input);
        return switch (field) {
            case "path" -> anyFile(FileData::path, criterion);
            case "oshash" -> anyFile(FileData::oshash, criterion);
            case "checksum" -> anyFile(FileData::md5, criterion);
            case "url" -> any(scene -> scene.urls().stream(), criterion);
            case "title", "code", "details", "director" -> {
                Predicate<@Nullable String> text = Texts.matching(criterion);
                yield scene -> text.test(scene.text(field));
            }
            case "id" -> number(SceneData::id, criterion);
            case "file_count" -> number(scene -> scene.files().size(), criterion);
            case "rating100" -> number(scene -> (Integer) scene.values().get("rating100"), criterion);
            case "date" -> ordered(scene -> Moments.firstDay(scene.text("date")), criterion, Moments::date);
            case "updated_at" ->
                ordered(scene -> Moments.onTheWall(scene.updatedAt(), scene.zone(zone)), criterion, Moments::onTheWall);
            case "created_at" -> ordered(SceneFilter::createdAt, criterion, Moments::instant);
            case "stash_id_endpoint" -> stashId(criterion);
            case "studios" ->
                references(
                        EntityKind.STUDIO,
                        scene -> Stream.ofNullable(scene.studioId()).toList(),
                        criterion);
            case "tags" -> references(EntityKind.TAG, scene -> scene.ids("tags"), criterion);
            case "performers" -> references(EntityKind.PERFORMER, scene -> scene.ids("performers"), criterion);
            case "movies", "groups" ->
                references(
                        EntityKind.GROUP,
                        scene -> scene.groups().stream()
                                .map(SceneData.InGroup::group)
                                .toList(),
                        criterion);
            case "files_filter" -> files(criterion);
            default -> throw new StashError("the stand-in has no scene_filter." + field);
        };
    }

    static Instant createdAt(SceneData scene) {
        return scene.values().get("created_at") instanceof Instant time ? time : scene.updatedAt();
    }

    /// A scene without files is one row with NULL in every column of the file. A loop, because it runs over
    /// everything.
    private static Predicate<SceneData> anyFile(Function<FileData, @Nullable String> column, Criterion criterion) {
        Predicate<@Nullable String> text = Texts.matching(criterion);
        return scene -> {
            for (FileData file : scene.files()) {
                if (text.test(column.apply(file))) {
                    return true;
                }
            }
            return scene.files().isEmpty() && text.test(null);
        };
    }

    private static Predicate<SceneData> any(
            Function<SceneData, Stream<? extends @Nullable String>> rows, Criterion criterion) {
        Predicate<@Nullable String> text = Texts.matching(criterion);
        return scene -> {
            List<? extends @Nullable String> found = rows.apply(scene).toList();
            return found.isEmpty() ? text.test(null) : found.stream().anyMatch(text);
        };
    }

    private static Predicate<SceneData> number(Function<SceneData, @Nullable Integer> column, Criterion criterion) {
        return ordered(column, criterion, sent -> (Integer) sent);
    }

    private static <T extends Comparable<T>> Predicate<SceneData> ordered(
            Function<SceneData, @Nullable T> column, Criterion criterion, Function<Object, @Nullable T> read) {
        Predicate<@Nullable T> condition = Ordered.matching(criterion, read);
        return scene -> condition.test(column.apply(scene));
    }

    private Predicate<SceneData> references(
            EntityKind kind, Function<SceneData, Collection<Integer>> ids, Criterion criterion) {
        Predicate<Collection<Integer>> condition = new References(library, kind, criterion).matching();
        return scene -> condition.test(ids.apply(scene));
    }

    /// Without an endpoint, the id counts on any.
    private static Predicate<SceneData> stashId(Criterion criterion) {
        String endpoint = criterion.text("endpoint");
        Criterion id = new Criterion(Map.of("value", criterion.text("stash_id"), "modifier", criterion.modifier()));
        return any(
                scene -> scene.list("stash_ids", Map.class).stream()
                        .filter(one -> endpoint.isEmpty() || endpoint.equals(one.get("endpoint")))
                        .map(one -> Objects.toString(one.get("stash_id"))),
                id);
    }

    /// All conditions on one and the same file.
    private static Predicate<SceneData> files(Criterion filter) {
        Predicate<FileData> all = file -> true;
        for (Map.Entry<String, Object> entry : filter.input().entrySet()) {
            Predicate<@Nullable String> text = Texts.matching(Criterion.of(entry.getValue()));
            Function<FileData, String> column =
                    switch (entry.getKey()) {
                        case "path" -> FileData::path;
                        case "basename" -> FileData::basename;
                        default -> FileData::folder;
                    };
            all = all.and(file -> text.test(column.apply(file)));
        }
        Predicate<FileData> one = all;
        return scene -> scene.files().stream().anyMatch(one);
    }
}
