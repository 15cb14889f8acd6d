package dev.stash2plex.stash.client;

import dev.stash2plex.call.CallException;
import dev.stash2plex.call.CallFailure.QueryRefused;
import dev.stash2plex.call.Errand;
import dev.stash2plex.call.Traffic;
import dev.stash2plex.config.StashSettings;
import dev.stash2plex.stash.Changes;
import dev.stash2plex.stash.ImageConditions;
import dev.stash2plex.stash.ImagePaths;
import dev.stash2plex.stash.ImageReference;
import dev.stash2plex.stash.Scene;
import dev.stash2plex.stash.SceneCast;
import dev.stash2plex.stash.SceneSummary;
import dev.stash2plex.stash.Stash;
import dev.stash2plex.stash.StashImage;
import dev.stash2plex.stash.StashStatus;
import dev.stash2plex.stash.graphql.Dialect;
import dev.stash2plex.stash.graphql.GraphQl;
import dev.stash2plex.stash.graphql.GraphQlData;
import dev.stash2plex.stash.image.StashImages;
import dev.stash2plex.stash.scan.ScanSubscription;
import dev.stash2plex.stash.server.StashServer;
import dev.stash2plex.time.Time;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/// A real Stash server, of any version from v0.22 on.
public final class StashClient implements Stash {
    private static final Pattern UNKNOWN_SCENE = Pattern.compile("scene with id \\d+ not found");

    private final StashSettings settings;
    private final Time time;
    private final StashServer server;
    private final Dialect dialect;
    private final PathLookup paths;
    private final StashImages images;

    /// A client of the server that the settings name. It connects when it is first asked.
    public StashClient(StashSettings settings, Time time) {
        this.settings = settings;
        this.time = time;
        this.server = new StashServer(settings, time);
        this.dialect = new Dialect(new GraphQl(server));
        this.paths = new PathLookup(dialect);
        this.images = new StashImages(server);
    }

    @Override
    public StashStatus status(Errand errand) {
        return new StashStatus(dialect.status(errand).version().orUnknown());
    }

    @Override
    public List<Scene> scenes(Collection<Integer> ids, Errand errand) {
        return byIds(
                ids,
                all -> dialect.query("scenes", Map.of("ids", all), GraphQlData.Scenes.class, errand)
                        .found()
                        .scenes(),
                each -> dialect.queryEach("each-scene", each, Scene.class, errand)
                        .values());
    }

    @Override
    public List<SceneSummary> summaries(Collection<Integer> ids, Errand errand) {
        return byIds(
                ids,
                all -> dialect.query("summaries", Map.of("ids", all), GraphQlData.Summaries.class, errand)
                        .toSceneSummaries(),
                each -> dialect.queryEach("each-summary", each, GraphQlData.Summary.class, errand).values().stream()
                        .map(GraphQlData.Summary::toSceneSummary)
                        .toList());
    }

    /// An unknown id, or a repeated one, fails the whole query of Stash; then each is asked for by itself, in one
    /// request.
    private static <T> List<T> byIds(
            Collection<Integer> ids,
            Function<List<Integer>, List<T>> all,
            Function<List<Integer>, Collection<T>> each) {
        var wanted = List.copyOf(new TreeSet<>(ids));
        if (wanted.isEmpty()) {
            return List.of();
        }
        try {
            return all.apply(wanted);
        } catch (CallException e) {
            if (e.failure() instanceof QueryRefused refused
                    && UNKNOWN_SCENE.matcher(refused.detail()).find()) {
                return List.copyOf(each.apply(wanted));
            }
            throw e;
        }
    }

    @Override
    public List<SceneSummary> summariesAbove(int id, int most, Errand errand) {
        return dialect.query("summaries-above", above(id, most), GraphQlData.Summaries.class, errand)
                .toSceneSummaries();
    }

    @Override
    public List<SceneCast> castsAbove(int id, int most, Errand errand) {
        return dialect.query("casts-above", above(id, most), GraphQlData.Casts.class, errand).found().scenes().stream()
                .map(GraphQlData.Cast::toSceneCast)
                .toList();
    }

    private static Map<String, ?> above(int id, int most) {
        return Map.of("id", id, "filter", Filters.page("id", 1, most));
    }

    @Override
    public List<Integer> idsAbove(int id, int most, Errand errand) {
        return dialect.query("ids-above", above(id, most), GraphQlData.Ids.class, errand).found().scenes().stream()
                .map(GraphQlData.Id::id)
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
                Filters.page("updated_at", page, most),
                "byId",
                Filters.page("id", 1, most));
        return dialect.query("changes", variables, GraphQlData.Changed.class, errand)
                .toChanges();
    }

    @Override
    public Optional<String> newest(Errand errand) {
        return dialect.query("newest", Map.of(), GraphQlData.Newest.class, errand).found().scenes().stream()
                .map(Changes.Stamp::updatedAt)
                .findFirst();
    }

    @Override
    public Optional<SceneSummary> summaryByPath(String path, Errand errand) {
        return paths.scene(path, errand);
    }

    @Override
    public List<String> roots(Errand errand) {
        return dialect
                .query("roots", Map.of(), GraphQlData.Roots.class, errand)
                .configuration()
                .general()
                .stashes()
                .stream()
                .filter(stash -> !stash.excludeVideo())
                .map(GraphQlData.Root::path)
                .toList();
    }

    @Override
    public Optional<StashImage> image(ImageReference reference, ImageConditions conditions, Errand errand) {
        return switch (reference.kind()) {
            case SCENE -> images.image("/scene/" + reference.id() + "/screenshot", "1", conditions, errand);
            case PERFORMER -> entityImage("performer-image", reference.id(), conditions, errand);
            case STUDIO -> entityImage("studio-image", reference.id(), conditions, errand);
            case GROUP -> entityImage("group-image", reference.id(), conditions, errand);
        };
    }

    /// Stash is asked for the image's URL first: only there it says that what it would send is a placeholder.
    private Optional<StashImage> entityImage(String document, int id, ImageConditions conditions, Errand errand) {
        var entity = dialect.query(document, Map.of("id", id), GraphQlData.EntityImage.class, errand)
                .found();
        return Optional.ofNullable(entity)
                .map(GraphQlData.Image::image)
                .filter(url -> !ImagePaths.isPlaceholder(url))
                .flatMap(url -> ImagePaths.path(url)
                        .flatMap(path -> images.image(path, ImagePaths.version(url), conditions, errand)));
    }

    @Override
    public AutoCloseable onScanComplete(Runnable listener) {
        return new ScanSubscription(settings, listener, time);
    }

    @Override
    public Optional<Traffic> traffic() {
        return Optional.of(server.traffic());
    }

    @Override
    public long imageBytes() {
        return images.bytes();
    }

    @Override
    public void close() {
        server.close();
    }
}
