package dev.stash2plex.standin;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// `FindScenesResultType`: one page, and sums over all that match.
final class FoundScenes extends Fields<FoundScenes.Result> {
    record Result(List<SceneData> matching, List<SceneData> page) {}

    @Override
    @Nullable
    Object read(Result found, String field, Supplier<Asked> asked) {
        return switch (field) {
            case "count" -> found.matching.size();
            case "duration" -> sum(found.matching, FileData::duration);
            case "filesize" -> sum(found.matching, FileData::size);
            default -> found.page;
        };
    }

    /// To two decimals, lest the sum show how floats are added.
    static double sum(List<SceneData> scenes, ToDoubleFunction<FileData> property) {
        double sum = scenes.stream()
                .flatMap(scene -> scene.files().stream())
                .mapToDouble(property)
                .sum();
        return Math.round(sum * 100) / 100.0;
    }
}
