package dev.stash2plex.stash;

import dev.stash2plex.config.StashSettings;
import dev.stash2plex.stash.StashFailure.NotReady;
import dev.stash2plex.stash.StashFailure.QueryRefused;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// A real Stash server, of any version from v0.22 on.
///
/// What the server can do is asked once and kept until it refuses a query or cannot be reached, since it may have
/// been replaced by another version then.
public final class StashClient implements Stash {
    private static final int PATH_PAGE = 25;
    private static final int MOST_PATH_PAGES = 20;
    private static final Pattern UNKNOWN_SCENE = Pattern.compile("scene with id (\\d{1,9}) not found");
    private static final Integer NO_ID = 0;

    private final StashSettings settings;
    private final StashConnection connection;
    private final Resilience resilience;
    private final Queries queries;
    private final StashImages images;

    /// A client of the server that the settings name. It connects when it is first asked.
    public StashClient(StashSettings settings) {
        this.settings = settings;
        this.connection = new StashConnection(settings);
        this.resilience = new Resilience(settings.timeout());
        this.queries = new Queries(new GraphQl(connection, resilience));
        this.images = new StashImages(connection, resilience);
    }

    @Override
    public StashStatus status() {
        var answer = queries.ofAnyVersion("status", Answers.Status.class);
        String state = answer.system().status();
        if (!"OK".equals(state)) {
            throw new StashException(new NotReady("its status is " + state));
        }
        String version = answer.version().version();
        return new StashStatus(version == null ? "unknown" : version);
    }

    @Override
    public Optional<Scene> scene(int id) {
        return Optional.ofNullable(
                queries.query("scene", Map.of("id", id), Answers.OneScene.class).found());
    }

    /// An unknown id, or a repeated one, fails the whole query of Stash, and the error names it; it is left out
    /// then, and the others are asked for again.
    @Override
    public List<Scene> scenes(Collection<Integer> ids) {
        var wanted = new TreeSet<>(ids);
        String document = queries.features().ids() ? "scenes" : "scenes-by-scene-ids";
        while (!wanted.isEmpty()) {
            try {
                return queries.query(document, Map.of("ids", wanted), Answers.Scenes.class)
                        .found()
                        .scenes();
            } catch (StashException e) {
                if (!(e.failure() instanceof QueryRefused refused) || !wanted.remove(unknownId(refused))) {
                    throw e;
                }
            }
        }
        return List.of();
    }

    private static Integer unknownId(QueryRefused refused) {
        var unknown = UNKNOWN_SCENE.matcher(refused.detail());
        return unknown.find() ? Integer.valueOf(unknown.group(1)) : NO_ID;
    }

    @Override
    public int count() {
        return queries.query("count", Map.of(), Answers.Count.class).found().count();
    }

    @Override
    public List<SceneSummary> summaries(int page, int size) {
        return pageOfSummaries("summaries", Map.of("filter", page("id", page, size)));
    }

    @Override
    public List<SceneCast> casts(int page, int size) {
        return queries
                .bulk("performers", Map.of("filter", page("id", page, size)), Answers.Casts.class)
                .found()
                .scenes()
                .stream()
                .map(Answers.Cast::toSceneCast)
                .toList();
    }

    @Override
    public List<SceneSummary> summariesChangedAfter(String timestamp, int page, int size) {
        return pageOfSummaries(
                "changed-summaries", Map.of("after", timestamp, "filter", page("updated_at", page, size)));
    }

    /// From v0.29 by two indexed look-ups; before, or where several scenes share the file's content, by a scan in
    /// which `_` and `%` are wildcards and case is folded, so that the exact path is picked from what it finds.
    @Override
    public Optional<SceneSummary> summaryByPath(String path) {
        if (queries.features().findFile()) {
            var file = file(path);
            if (file.isEmpty()) {
                return Optional.empty();
            }
            var scene = file.flatMap(Answers.File::oshash)
                    .flatMap(this::summaryByHash)
                    .filter(has(path));
            if (scene.isPresent()) {
                return scene;
            }
        }
        for (int page = 1; page <= MOST_PATH_PAGES; page++) {
            var variables = Map.of("path", path, "filter", page("id", page, PATH_PAGE));
            var found = queries.query("summaries-by-path", variables, Answers.Summaries.class)
                    .toSceneSummaries();
            var exact = found.stream().filter(has(path)).findFirst();
            if (exact.isPresent() || found.size() < PATH_PAGE) {
                return exact;
            }
        }
        return Optional.empty();
    }

    @Override
    public List<String> roots() {
        return queries.query("roots", Map.of(), Answers.Roots.class).configuration().general().stashes().stream()
                .filter(stash -> !stash.excludeVideo())
                .map(Answers.Root::path)
                .toList();
    }

    @Override
    public Optional<StashImage> image(ImageReference reference, ImageConditions conditions) {
        return switch (reference.kind()) {
            case SCENE -> images.screenshot(reference.id(), conditions);
            case PERFORMER -> entityImage("performer-image", reference.id(), conditions);
            case STUDIO -> entityImage("studio-image", reference.id(), conditions);
            case GROUP ->
                entityImage(queries.features().groups() ? "group-image" : "movie-image", reference.id(), conditions);
        };
    }

    @Override
    public AutoCloseable onScanComplete(Runnable listener) {
        return new ScanSubscription(settings, listener);
    }

    @Override
    public void close() {
        resilience.close();
        connection.close();
    }

    /// Stash is asked for the image's URL first: only there it says that what it would send is a placeholder.
    private Optional<StashImage> entityImage(String document, int id, ImageConditions conditions) {
        var entity = queries.query(document, Map.of("id", id), Answers.EntityImage.class)
                .found();
        return Optional.ofNullable(entity)
                .map(Answers.Image::image)
                .filter(url -> !ImagePaths.isPlaceholder(url))
                .flatMap(url -> images.image(ImagePaths.fromStash(url), conditions));
    }

    /// A path that `*` or `%` turned into a wildcard may find another file, so the answer is compared.
    private Optional<Answers.File> file(String path) {
        try {
            return Optional.ofNullable(queries.query("file", Map.of("path", path), Answers.FoundFile.class)
                            .found())
                    .filter(file -> file.path().equals(path));
        } catch (StashException e) {
            if (e.failure() instanceof QueryRefused refused && refused.detail().contains("file not found")) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Optional<SceneSummary> summaryByHash(String oshash) {
        return Optional.ofNullable(queries.query("summary-by-hash", Map.of("oshash", oshash), Answers.ByHash.class)
                        .found())
                .map(Answers.Summary::toSceneSummary);
    }

    private static Predicate<SceneSummary> has(String path) {
        return scene -> scene.files().stream().anyMatch(file -> file.path().equals(path));
    }

    private List<SceneSummary> pageOfSummaries(String document, Map<String, ?> variables) {
        return queries.bulk(document, variables, Answers.Summaries.class).toSceneSummaries();
    }

    /// Without a sort Stash pages in no order at all.
    private static Map<String, Object> page(String sort, int page, int size) {
        var filter = new HashMap<String, Object>();
        filter.put("sort", sort);
        filter.put("direction", "ASC");
        filter.put("page", page);
        filter.put("per_page", size);
        return filter;
    }
}
