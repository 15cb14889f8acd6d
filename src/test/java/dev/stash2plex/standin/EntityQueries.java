package dev.stash2plex.standin;

import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// `findPerformer`, `findPerformers` and their sisters for one kind.
final class EntityQueries {
    private final EntityKind kind;
    private final String plural;

    /// `plural` is the name of the list in the result: movies and groups differ in it.
    EntityQueries(EntityKind kind, String plural) {
        this.kind = kind;
        this.plural = plural;
    }

    @Nullable
    Object one(DataFetchingEnvironment call, Asked asked) {
        Prices.byHash(asked.bill());
        return asked.entity(kind, Go.atoi(Objects.toString(call.getArgument("id"), "")));
    }

    Object many(DataFetchingEnvironment call, Asked asked) {
        Prices.byId(asked.bill(), 1);
        List<Object> ids = SceneQueries.ids(call, kind.word() + "_ids");
        if (ids != null) {
            return result(byIds(ids, asked));
        }
        String word = plural.substring(0, plural.length() - 1);
        Paging paging = Paging.of(SceneQueries.object(call, "filter"));
        Like name = Like.containing(paging.q());
        List<EntityData> matching = new ArrayList<>(asked.library().entities(kind).stream()
                .filter(condition(SceneQueries.object(call, word + "_filter")))
                .filter(entity -> name.test(entity.name()))
                .toList());
        Comparator<EntityData> order = order(paging.sort());
        matching.sort(paging.descending() ? order.reversed() : order);
        return Map.of("count", matching.size(), plural, paging.page(matching));
    }

    private Map<String, Object> result(List<EntityData> found) {
        return Map.of("count", found.size(), plural, found);
    }

    private List<EntityData> byIds(List<Object> ids, Asked asked) {
        return ids.stream()
                .map(id -> {
                    EntityData found = asked.entity(kind, Go.atoi(id.toString()));
                    if (found == null) {
                        throw new StashError(kind.word() + " with id " + id + " not found");
                    }
                    return found;
                })
                .toList();
    }

    private static Predicate<EntityData> condition(Map<String, Object> filter) {
        Predicate<EntityData> all = entity -> true;
        for (Map.Entry<String, Object> entry : filter.entrySet()) {
            Criterion criterion = Criterion.of(entry.getValue());
            if (entry.getKey().equals("name")) {
                Predicate<@Nullable String> text = Texts.matching(criterion);
                all = all.and(entity -> text.test(entity.name()));
            } else {
                Predicate<@Nullable Instant> time = Ordered.matching(criterion, Moments::instant);
                all = all.and(entity -> time.test(entity.updatedAt()));
            }
        }
        return all;
    }

    private static Comparator<EntityData> order(String sort) {
        return switch (sort) {
            case "id" -> Comparator.comparingInt(EntityData::id);
            case "updated_at", "created_at" -> Comparator.comparing(EntityData::updatedAt);
            case "", "name" -> Comparator.comparing(EntityData::name, String.CASE_INSENSITIVE_ORDER);
            default -> throw new StashError("invalid sort: " + sort);
        };
    }
}
