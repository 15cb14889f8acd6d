package dev.stash2plex.standin;

import graphql.schema.DataFetchingEnvironment;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// `findFile`: by exact path, unless a `*` or `%` in it makes it a pattern.
final class FileQueries {
    private FileQueries() {}

    static Object findFile(DataFetchingEnvironment call, Asked asked) {
        Prices.file(asked.bill());
        String id = call.getArgument("id");
        FileData file = id == null
                ? at(cleaned(Objects.toString(call.getArgument("path"), "")), asked)
                : first(known -> known.id() == Go.atoi(id), asked);
        if (file == null) {
            throw new StashError("file not found");
        }
        return file;
    }

    private static @Nullable FileData at(String path, Asked asked) {
        if (path.contains("*") || path.contains("%")) {
            Like like = Like.pattern(path.replace('*', '%'));
            return first(file -> like.test(file.path()), asked);
        }
        return asked.scenes().fileAt(path);
    }

    private static @Nullable FileData first(Predicate<FileData> condition, Asked asked) {
        return asked.scenes().all().stream()
                .flatMap(scene -> scene.files().stream())
                .filter(condition)
                .findFirst()
                .orElse(null);
    }

    /// Doubled separators are forgiven, but not one at the end.
    private static String cleaned(String path) {
        return path.replaceAll("(?<=.)//+", "/").replaceAll("/\\./", "/");
    }
}
