package dev.stash2plex.standin;

import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The root fields that answer with scenes.
final class SceneQueries {
    private SceneQueries() {}

    /// Null for an id that nobody has; an error for what is no id.
    static @Nullable Object findScene(DataFetchingEnvironment call, Asked asked) {
        Prices.byId(asked.bill(), 1);
        String checksum = call.getArgument("checksum");
        String id = call.getArgument("id");
        if (id != null) {
            return asked.scenes().find(Go.atoi(id));
        }
        return checksum == null ? null : asked.scenes().hashed(checksum);
    }

    static @Nullable Object findSceneByHash(DataFetchingEnvironment call, Asked asked) {
        Prices.byHash(asked.bill());
        Map<String, Object> input = object(call, "input");
        Object hash = input.getOrDefault("checksum", input.get("oshash"));
        return hash == null ? null : asked.scenes().hashed(hash.toString());
    }

    static Object sceneStreams(DataFetchingEnvironment call, Asked asked) {
        SceneData scene = asked.scenes().find(Go.atoi(Objects.toString(call.getArgument("id"), "")));
        return scene == null ? List.of() : SceneUrls.streams(scene, asked);
    }

    static Object findScenes(DataFetchingEnvironment call, Asked asked) {
        List<Object> ids = ids(call, "scene_ids");
        return ids == null ? filtered(call, asked) : byIds(ids, asked);
    }

    /// In the order of asking. One unknown or doubled id spoils the whole call.
    private static Object byIds(List<Object> ids, Asked asked) {
        Prices.byId(asked.bill(), Math.max(1, ids.size()));
        List<SceneData> found = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (Object id : ids) {
            SceneData scene = asked.scenes().find(Go.atoi(id.toString()));
            if (scene == null || !seen.add(scene.id())) {
                throw new StashError("scene with id " + id + " not found");
            }
            found.add(scene);
        }
        return new FoundScenes.Result(found, found);
    }

    private static Object filtered(DataFetchingEnvironment call, Asked asked) {
        Map<String, Object> filter = object(call, "scene_filter");
        Paging paging = Paging.of(object(call, "filter"));
        Predicate<SceneData> condition = new SceneFilter(asked.library(), asked.zone()).matching(filter);
        if (!paging.q().isBlank()) {
            condition = condition.and(TextSearch.matching(paging.q()));
        }
        boolean all = filter.isEmpty() && paging.q().isBlank();
        return page(call, asked, filter, paging, asked.scenes().unsorted(), all ? null : condition);
    }

    /// The same as a regular expression that ignores case, on the path.
    static Object findScenesByPathRegex(DataFetchingEnvironment call, Asked asked) {
        Paging paging = Paging.of(object(call, "filter"));
        Map<String, Object> filter = Map.of("path", Map.of("value", "(?i)" + paging.q(), "modifier", "MATCHES_REGEX"));
        return page(
                call,
                asked,
                filter,
                paging,
                asked.scenes().all(),
                new SceneFilter(asked.library(), asked.zone()).matching(filter));
    }

    private static Object page(
            DataFetchingEnvironment call,
            Asked asked,
            Map<String, Object> filter,
            Paging paging,
            List<SceneData> unsorted,
            @Nullable Predicate<SceneData> condition) {
        List<SceneData> source =
                paging.sort().isEmpty() ? unsorted : asked.scenes().all();
        List<SceneData> matching =
                condition == null ? source : source.stream().filter(condition).toList();
        List<SceneData> sorted = paging.sort().isEmpty()
                ? matching
                : new SceneOrder(asked.version(), asked.zone()).sorted(matching, paging.sort(), paging.descending());
        List<SceneData> page = paging.page(sorted);
        Prices.page(asked.bill(), filter, paging, call.getSelectionSet(), page.size());
        return new FoundScenes.Result(matching, page);
    }

    /// What stands under `ids`, or under the older name of that argument.
    static @Nullable List<Object> ids(DataFetchingEnvironment call, String olderName) {
        List<Object> ids = call.getArgument("ids");
        return ids == null ? call.getArgument(olderName) : ids;
    }

    static Map<String, Object> object(DataFetchingEnvironment call, String argument) {
        Map<String, @Nullable Object> given = call.getArgument(argument);
        Map<String, Object> known = new HashMap<>();
        if (given != null) {
            given.forEach((name, value) -> {
                if (value != null) {
                    known.put(name, value);
                }
            });
        }
        return known;
    }
}
