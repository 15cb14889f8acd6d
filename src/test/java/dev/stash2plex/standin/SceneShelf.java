package dev.stash2plex.standin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// All scenes at one moment, by ascending id. Each request reads one shelf, so that an edit never shows half.
final class SceneShelf {
    /// The order of a query that asks for none, as recorded: Stash walks the index on the studio, the scenes
    /// without one first. Nobody promised it; it is here because it is not the order of ids.
    private static final Comparator<SceneData> UNASKED = Comparator.comparing(
                    SceneData::studioId, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparingInt(SceneData::id);

    private final SceneData[] byId;
    private final Supplier<List<SceneData>> unsorted = once(() -> sorted(UNASKED));
    private final Supplier<Map<String, SceneData>> byHash = once(this::indexHashes);
    private final Supplier<Map<String, FileData>> byPath = once(this::indexPaths);

    private SceneShelf(SceneData[] byId) {
        this.byId = byId;
    }

    static SceneShelf of(List<SceneData> scenes) {
        SceneData[] sorted = scenes.toArray(SceneData[]::new);
        Arrays.sort(sorted, Comparator.comparingInt(SceneData::id));
        return new SceneShelf(sorted);
    }

    List<SceneData> all() {
        return Collections.unmodifiableList(Arrays.asList(byId));
    }

    List<SceneData> unsorted() {
        return unsorted.get();
    }

    @Nullable
    SceneData find(int id) {
        int at = index(id);
        return at < 0 ? null : byId[at];
    }

    /// Exact, over all files.
    @Nullable
    FileData fileAt(String path) {
        return byPath.get().get(path);
    }

    /// The scene with the lowest id that has a file of this oshash or md5.
    @Nullable
    SceneData hashed(String hash) {
        return byHash.get().get(hash);
    }

    SceneShelf with(SceneData scene) {
        int at = index(scene.id());
        if (at >= 0) {
            SceneData[] replaced = byId.clone();
            replaced[at] = scene;
            return new SceneShelf(replaced);
        }
        List<SceneData> more = new ArrayList<>(all());
        more.add(-at - 1, scene);
        return new SceneShelf(more.toArray(SceneData[]::new));
    }

    SceneShelf without(int id) {
        return new SceneShelf(
                Arrays.stream(byId).filter(scene -> scene.id() != id).toArray(SceneData[]::new));
    }

    private int index(int id) {
        int low = 0;
        int high = byId.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int difference = Integer.compare(byId[middle].id(), id);
            if (difference == 0) {
                return middle;
            }
            if (difference < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }

    private List<SceneData> sorted(Comparator<SceneData> order) {
        return Arrays.stream(byId).sorted(order).toList();
    }

    private Map<String, SceneData> indexHashes() {
        Map<String, SceneData> index = HashMap.newHashMap(byId.length);
        for (SceneData scene : byId) {
            for (FileData file : scene.files()) {
                index.putIfAbsent(file.oshash(), scene);
                if (file.md5() != null) {
                    index.putIfAbsent(file.md5(), scene);
                }
            }
        }
        return index;
    }

    private Map<String, FileData> indexPaths() {
        Map<String, FileData> index = HashMap.newHashMap(byId.length);
        for (SceneData scene : byId) {
            scene.files().forEach(file -> index.putIfAbsent(file.path(), file));
        }
        return index;
    }

    /// An index costs more than most requests, so it waits until somebody asks.
    private static <T> Supplier<T> once(Supplier<T> compute) {
        Map<Boolean, T> kept = new ConcurrentHashMap<>();
        Function<Boolean, T> first = key -> compute.get();
        return () -> kept.computeIfAbsent(true, first);
    }
}
