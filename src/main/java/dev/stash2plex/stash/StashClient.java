package dev.stash2plex.stash;

import dev.stash2plex.call.CallException;
import dev.stash2plex.call.CallFailure.NotReady;
import dev.stash2plex.call.CallFailure.QueryRefused;
import dev.stash2plex.call.Errand;
import dev.stash2plex.call.RemoteServer;
import dev.stash2plex.call.Work;
import dev.stash2plex.config.StashSettings;
import dev.stash2plex.time.Time;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
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
    private static final HeaderName API_KEY = HeaderNames.create("ApiKey");

    private final StashSettings settings;
    private final RemoteServer server;
    private final Dialect dialect;
    private final StashImages images;

    /// A client of the server that the settings name. It connects when it is first asked.
    public StashClient(StashSettings settings, Time time) {
        this.settings = settings;
        this.server = new RemoteServer(
                time,
                settings.url(),
                settings.timeout(),
                places(settings.maxConcurrent()),
                settings.apiKey().map(key -> Map.of(API_KEY, key)).orElse(Map.of()));
        this.dialect = new Dialect(new GraphQl(server));
        this.images = new StashImages(server);
    }

    private static Map<Work, Integer> places(int most) {
        return Map.of(
                Work.QUESTION, most, Work.IMAGE, Math.max(1, most - 1), Work.LOOK, 2, Work.SEARCH, 1, Work.BULK, 1);
    }

    @Override
    public StashStatus status(Errand errand) {
        var answer = dialect.ofAnyVersion("status", Answers.Status.class, errand);
        String state = answer.system().status();
        if (!"OK".equals(state)) {
            throw new CallException(new NotReady("its status is " + state));
        }
        String version = answer.version().version();
        return new StashStatus(version == null ? "unknown" : version);
    }

    /// An unknown id, or a repeated one, fails the whole query of Stash, and the error names it; it is left out
    /// then, and the others are asked for again.
    @Override
    public List<Scene> scenes(Collection<Integer> ids, Errand errand) {
        return byIds("scenes", ids, Answers.Scenes.class, errand)
                .map(found -> found.found().scenes())
                .orElse(List.of());
    }

    @Override
    public List<SceneSummary> summaries(Collection<Integer> ids, Errand errand) {
        return byIds("summaries", ids, Answers.Summaries.class, errand)
                .map(Answers.Summaries::toSceneSummaries)
                .orElse(List.of());
    }

    private <T> Optional<T> byIds(String document, Collection<Integer> ids, Class<T> data, Errand errand) {
        var wanted = new TreeSet<>(ids);
        while (!wanted.isEmpty()) {
            try {
                return Optional.of(dialect.query(document, Map.of("ids", wanted), data, errand));
            } catch (CallException e) {
                if (!(e.failure() instanceof QueryRefused refused) || !wanted.remove(unknownId(refused))) {
                    throw e;
                }
            }
        }
        return Optional.empty();
    }

    private static Integer unknownId(QueryRefused refused) {
        var unknown = UNKNOWN_SCENE.matcher(refused.detail());
        return unknown.find() ? Integer.valueOf(unknown.group(1)) : NO_ID;
    }

    @Override
    public List<SceneSummary> summariesAbove(int id, int most, Errand errand) {
        return dialect.query("summaries-above", above(id, most), Answers.Summaries.class, errand)
                .toSceneSummaries();
    }

    @Override
    public List<SceneCast> castsAbove(int id, int most, Errand errand) {
        return dialect.query("casts-above", above(id, most), Answers.Casts.class, errand).found().scenes().stream()
                .map(Answers.Cast::toSceneCast)
                .toList();
    }

    @Override
    public List<Integer> idsAbove(int id, int most, Errand errand) {
        return dialect.query("ids-above", above(id, most), Answers.Ids.class, errand).found().scenes().stream()
                .map(Answers.Id::id)
                .toList();
    }

    @Override
    public Changes changes(String after, String recentAfter, int above, int page, int most, Errand errand) {
        var variables = Map.of(
                "after",
                after,
                "recent",
                recentAfter,
                "above",
                above,
                "filter",
                page("updated_at", page, most),
                "byId",
                page("id", 1, most));
        return dialect.query("changes", variables, Answers.Changed.class, errand)
                .toChanges();
    }

    @Override
    public Optional<String> newest(Errand errand) {
        return dialect.query("newest", Map.of(), Answers.Newest.class, errand).found().scenes().stream()
                .map(Changes.Stamp::updatedAt)
                .findFirst();
    }

    /// From v0.29 by two indexed look-ups; before, or where several scenes share the file's content, by a scan in
    /// which `_` and `%` are wildcards and case is folded, so that the exact path is picked from what it finds.
    @Override
    public Optional<SceneSummary> summaryByPath(String path, Errand errand) {
        if (dialect.features(errand).findFile()) {
            var file = file(path, errand);
            if (file.isEmpty()) {
                return Optional.empty();
            }
            var scene = file.flatMap(Answers.File::oshash)
                    .flatMap(oshash -> summaryByHash(oshash, errand))
                    .filter(has(path));
            if (scene.isPresent()) {
                return scene;
            }
        }
        for (int page = 1; page <= MOST_PATH_PAGES; page++) {
            var variables = Map.of("path", path, "filter", page("id", page, PATH_PAGE));
            var found = dialect.query("summaries-by-path", variables, Answers.Summaries.class, errand.as(Work.SEARCH))
                    .toSceneSummaries();
            var exact = found.stream().filter(has(path)).findFirst();
            if (exact.isPresent() || found.size() < PATH_PAGE) {
                return exact;
            }
        }
        return Optional.empty();
    }

    @Override
    public List<String> roots(Errand errand) {
        return dialect
                .query("roots", Map.of(), Answers.Roots.class, errand)
                .configuration()
                .general()
                .stashes()
                .stream()
                .filter(stash -> !stash.excludeVideo())
                .map(Answers.Root::path)
                .toList();
    }

    @Override
    public Optional<StashImage> image(ImageReference reference, ImageConditions conditions, Errand errand) {
        return switch (reference.kind()) {
            case SCENE -> images.screenshot(reference.id(), conditions, errand);
            case PERFORMER -> entityImage("performer-image", reference.id(), conditions, errand);
            case STUDIO -> entityImage("studio-image", reference.id(), conditions, errand);
            case GROUP ->
                entityImage(
                        dialect.features(errand).groups() ? "group-image" : "movie-image",
                        reference.id(),
                        conditions,
                        errand);
        };
    }

    @Override
    public AutoCloseable onScanComplete(Runnable listener) {
        return new ScanSubscription(settings, listener);
    }

    @Override
    public void close() {
        server.close();
    }

    /// Stash is asked for the image's URL first: only there it says that what it would send is a placeholder.
    private Optional<StashImage> entityImage(String document, int id, ImageConditions conditions, Errand errand) {
        var entity = dialect.query(document, Map.of("id", id), Answers.EntityImage.class, errand)
                .found();
        return Optional.ofNullable(entity)
                .map(Answers.Image::image)
                .filter(url -> !ImagePaths.isPlaceholder(url))
                .flatMap(url -> images.image(ImagePaths.fromStash(url), conditions, errand));
    }

    /// A path that `*` or `%` turned into a wildcard may find another file, so the answer is compared.
    private Optional<Answers.File> file(String path, Errand errand) {
        try {
            return Optional.ofNullable(dialect.query("file", Map.of("path", path), Answers.FoundFile.class, errand)
                            .found())
                    .filter(file -> file.path().equals(path));
        } catch (CallException e) {
            if (e.failure() instanceof QueryRefused refused && refused.detail().contains("file not found")) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Optional<SceneSummary> summaryByHash(String oshash, Errand errand) {
        return Optional.ofNullable(
                        dialect.query("summary-by-hash", Map.of("oshash", oshash), Answers.ByHash.class, errand)
                                .found())
                .map(Answers.Summary::toSceneSummary);
    }

    private static Predicate<SceneSummary> has(String path) {
        return scene -> scene.files().stream().anyMatch(file -> file.path().equals(path));
    }

    private static Map<String, ?> above(int id, int most) {
        return Map.of("id", id, "filter", page("id", 1, most));
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
