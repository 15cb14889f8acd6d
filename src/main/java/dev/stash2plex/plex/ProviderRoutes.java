package dev.stash2plex.plex;

import dev.stash2plex.http.AccessLine;
import dev.stash2plex.http.Endpoints;
import dev.stash2plex.http.HttpProblem;
import dev.stash2plex.http.Json;
import dev.stash2plex.library.Library;
import dev.stash2plex.metadata.Guid;
import dev.stash2plex.metadata.Metadata;
import dev.stash2plex.metadata.MetadataMapper;
import dev.stash2plex.stash.Scene;
import dev.stash2plex.time.Deadline;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;

/// The routes of one root: what PMS reads about the provider and about items. [MatchRoute] finds the items.
public final class ProviderRoutes implements HttpService {
    static final String METADATA = "/library/metadata";
    static final String MATCHES = METADATA + "/matches";
    private static final String ITEM = METADATA + "/{ratingKey}";

    private final String base;
    private final ProviderRoot root;
    private final Manifest manifest;
    private final Library library;
    private final MetadataMapper mapper;
    private final MatchRoute matchRoute;
    private final ImageLinks links;
    private final Json json;
    private final Supplier<Deadline> deadline;

    /// @param prefix what stands before the paths of all routes
    /// @param root where these routes are, and the identifier that goes with it
    /// @param title what Plex shows
    /// @param version of the service
    /// @param deadline until when a question that comes now is answered
    public ProviderRoutes(
            String prefix,
            ProviderRoot root,
            String title,
            String version,
            Library library,
            MetadataMapper mapper,
            MatchRoute matchRoute,
            ImageLinks links,
            Json json,
            Supplier<Deadline> deadline) {
        this.base = prefix + root.path();
        this.root = root;
        this.manifest = Manifest.of(root.identifier(), title, version);
        this.library = library;
        this.mapper = mapper;
        this.matchRoute = matchRoute;
        this.links = links;
        this.json = json;
        this.deadline = deadline;
    }

    @Override
    public void routing(HttpRules rules) {
        new Endpoints(rules, base)
                .root(this::manifest)
                .post(MATCHES, (request, response) -> matchRoute.match(root, request, response))
                .get(ITEM, this::metadata)
                .get(ITEM + "/images", this::images)
                .get(ITEM + "/extras", this::nothing)
                .get(ITEM + "/children", this::nothing)
                .get(ITEM + "/grandchildren", this::nothing);
    }

    private void manifest(ServerRequest request, ServerResponse response) {
        json.send(request, response, manifest);
    }

    private void metadata(ServerRequest request, ServerResponse response) {
        var item = json.tree(item(request));
        var customization = Customization.of(name -> request.query().first(name).orElse(""));
        json.send(request, response, MediaContainer.ofItems(root.identifier(), List.of(customization.apply(item))));
    }

    private void images(ServerRequest request, ServerResponse response) {
        json.send(
                request,
                response,
                MediaContainer.ofImages(root.identifier(), item(request).images()));
    }

    /// A scene has no extras and no children, but PMS asks for them and logs an error where the answer is 404.
    private void nothing(ServerRequest request, ServerResponse response) {
        if (!library.has(sceneId(request), deadline.get())) {
            throw unknown(request);
        }
        var page = Page.of(request);
        response.header(Page.START, String.valueOf(page.start()));
        response.header(Page.TOTAL_SIZE, "0");
        json.send(request, response, MediaContainer.empty(root.identifier(), page.start()));
    }

    private Metadata item(ServerRequest request) {
        int id = sceneId(request);
        Scene scene = library.scene(id, deadline.get()).orElseThrow(() -> unknown(request));
        AccessLine.of(request).put("scene", id);
        return mapper.metadata(scene, root.identifier(), links.of(request));
    }

    private static int sceneId(ServerRequest request) {
        OptionalInt id = Guid.sceneId(ratingKey(request));
        return id.orElseThrow(() -> unknown(request));
    }

    private static HttpProblem unknown(ServerRequest request) {
        return HttpProblem.of(Status.NOT_FOUND_404, "There is no scene " + ratingKey(request));
    }

    private static String ratingKey(ServerRequest request) {
        return request.path().pathParameters().get("ratingKey");
    }
}
