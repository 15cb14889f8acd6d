package dev.stash2plex.standin;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `Performer`, `Studio`, `Tag`, `Movie` and `Group`.
final class EntityFields extends Fields<EntityData> {
    @Override
    @Nullable
    Object read(EntityData entity, String field, Supplier<Asked> asked) {
        return switch (field) {
            case "id" -> entity.id();
            case "created_at", "updated_at" -> entity.updatedAt();
            case "image_path" -> image(entity, "image", asked.get());
            case "front_image_path" -> image(entity, "frontimage", asked.get());
            case "back_image_path" -> backImage(entity, asked.get());
            case "parent_studio", "studio" -> asked.get().entity(EntityKind.STUDIO, entity.reference(field));
            case "child_studios", "children" -> children(entity, asked.get());
            case "tags", "parents" -> asked.get().entities(EntityKind.TAG, entity.references(field));
            case "containing_groups" -> containingGroups(entity, asked.get());
            case "url" -> url(entity);
            case "urls" -> entity.values().get("urls");
            case "scene_count" -> sceneCount(entity, asked.get());
            case "stash_ids" -> stashIds(entity);
            case "aliases" -> entity.values().getOrDefault(field, entity.kind() == EntityKind.GROUP ? "" : List.of());
            case "disambiguation", "country", "details", "description", "director", "synopsis", "sort_name" ->
                entity.values().getOrDefault(field, "");
            default -> entity.values().get(field);
        };
    }

    static String route(EntityData entity, String image, StashVersion version) {
        String word = entity.kind() == EntityKind.GROUP
                ? version.groupRoute()
                : entity.kind().word();
        return "/" + word + "/" + entity.id() + "/" + image;
    }

    /// The mark `default=true` tells clients that there is only a placeholder.
    private static String image(EntityData entity, String image, Asked asked) {
        String path = route(entity, image, asked.version());
        return asked.url(path + "?t=" + entity.updatedAt().getEpochSecond())
                + (asked.images().has(path) ? "" : "&default=true");
    }

    private static @Nullable String backImage(EntityData entity, Asked asked) {
        String path = route(entity, "backimage", asked.version());
        return asked.images().has(path) ? image(entity, "backimage", asked) : null;
    }

    /// A studio that never had one has null here, everything else an empty text.
    private static @Nullable Object url(EntityData entity) {
        if (entity.values().get("urls") instanceof List<?> urls && !urls.isEmpty()) {
            return urls.getFirst();
        }
        return entity.kind() == EntityKind.STUDIO ? entity.values().get("url") : "";
    }

    private static List<EntityData> children(EntityData entity, Asked asked) {
        return asked.library().entities(entity.kind()).stream()
                .filter(other -> Objects.equals(other.reference("parent_studio"), entity.id())
                        || other.references("parents").contains(entity.id()))
                .toList();
    }

    private static List<Map<String, Object>> containingGroups(EntityData entity, Asked asked) {
        return entity.values().get("containing_groups") instanceof Map<?, ?> groups
                ? groups.entrySet().stream()
                        .flatMap(entry -> Stream.ofNullable(asked.entity(EntityKind.GROUP, (Integer) entry.getKey()))
                                .map(group -> Map.<String, Object>of(
                                        "group", group, "description", Objects.requireNonNull(entry.getValue()))))
                        .toList()
                : List.of();
    }

    private static int sceneCount(EntityData entity, Asked asked) {
        return (int) asked.scenes().all().stream()
                .filter(scene -> switch (entity.kind()) {
                    case PERFORMER -> scene.ids("performers").contains(entity.id());
                    case TAG -> scene.ids("tags").contains(entity.id());
                    case STUDIO -> Objects.equals(scene.studioId(), entity.id());
                    case GROUP -> scene.groups().stream().anyMatch(in -> in.group() == entity.id());
                })
                .count();
    }

    private static List<Map<String, Object>> stashIds(EntityData entity) {
        return entity.values().get("stash_ids") instanceof List<?> ids
                ? ids.stream()
                        .map(id -> (Map<?, ?>) id)
                        .map(id -> Map.of(
                                "endpoint", Objects.requireNonNull(id.get("endpoint")),
                                "stash_id", Objects.requireNonNull(id.get("stash_id")),
                                "updated_at", (Object) entity.updatedAt()))
                        .toList()
                : List.of();
    }
}
