package dev.stash2plex.stash.client;

import dev.stash2plex.call.CallException;
import dev.stash2plex.call.CallFailure.QueryRefused;
import dev.stash2plex.call.Errand;
import dev.stash2plex.call.Work;
import dev.stash2plex.stash.SceneSummary;
import dev.stash2plex.stash.graphql.Dialect;
import dev.stash2plex.stash.graphql.GraphQlData;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Finds the scene that has a file with exactly a path.
///
/// From v0.29 by two indexed look-ups; before, or where several scenes share the file's content, by a search in which
/// `_` and `%` are wildcards and case is folded, so that the exact path is picked from what it finds.
final class PathLookup {
    private static final int PAGE = 25;
    private static final int MOST_PAGES = 20;

    private final Dialect dialect;

    PathLookup(Dialect dialect) {
        this.dialect = dialect;
    }

    Optional<SceneSummary> scene(String path, Errand errand) {
        if (dialect.features(errand).findFile()) {
            var file = file(path, errand);
            if (file.isEmpty()) {
                return Optional.empty();
            }
            var scene = file.flatMap(GraphQlData.File::oshash)
                    .flatMap(oshash -> sceneByHash(oshash, errand))
                    .filter(has(path));
            if (scene.isPresent()) {
                return scene;
            }
        }
        return search(path, errand.as(Work.SEARCH));
    }

    private Optional<SceneSummary> search(String path, Errand errand) {
        for (int page = 1; page <= MOST_PAGES; page++) {
            var variables = Map.of("path", path, "filter", Filters.page("id", page, PAGE));
            var found = dialect.query("summaries-by-path", variables, GraphQlData.Summaries.class, errand)
                    .toSceneSummaries();
            var exact = found.stream().filter(has(path)).findFirst();
            if (exact.isPresent() || found.size() < PAGE) {
                return exact;
            }
        }
        return Optional.empty();
    }

    /// A path that `*` or `%` turned into a wildcard may find another file, so the answer is compared.
    private Optional<GraphQlData.File> file(String path, Errand errand) {
        try {
            return Optional.ofNullable(dialect.query("file", Map.of("path", path), GraphQlData.FoundFile.class, errand)
                            .found())
                    .filter(file -> file.path().equals(path));
        } catch (CallException e) {
            if (e.failure() instanceof QueryRefused refused && refused.detail().contains("file not found")) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Optional<SceneSummary> sceneByHash(String oshash, Errand errand) {
        return Optional.ofNullable(
                        dialect.query("summary-by-hash", Map.of("oshash", oshash), GraphQlData.ByHash.class, errand)
                                .found())
                .map(GraphQlData.Summary::toSceneSummary);
    }

    private static Predicate<SceneSummary> has(String path) {
        return scene -> scene.files().stream().anyMatch(file -> file.path().equals(path));
    }
}
