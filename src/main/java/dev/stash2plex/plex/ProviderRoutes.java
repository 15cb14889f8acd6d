package dev.stash2plex.plex;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stash2plex.http.AccessLine;
import dev.stash2plex.http.Endpoints;
import dev.stash2plex.http.HttpProblem;
import dev.stash2plex.http.Json;
import dev.stash2plex.library.Source;
import dev.stash2plex.metadata.Metadata;
import dev.stash2plex.stash.SceneRef;
import dev.stash2plex.time.Deadline;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The routes of one provider: what PMS reads about it and about its items. [MatchRoute] finds the items.
public final class ProviderRoutes implements HttpService {
    static final String METADATA = "/library/metadata";
    static final String MATCHES = METADATA + "/matches";
    private static final String ITEM = METADATA + "/{ratingKey}";

    private final String base;
    private final Provider provider;
    private final Manifest manifest;
    private final MatchRoute matchRoute;
    private final ItemWriter items;
    private final Json json;
    private final Supplier<Deadline> deadline;

    /// @param prefix what stands before the paths of all routes
    /// @param version of the service
    /// @param deadline until when a question that comes now is answered
    public ProviderRoutes(
            String prefix,
            Provider provider,
            String version,
            MatchRoute matchRoute,
            ItemWriter items,
            Json json,
            Supplier<Deadline> deadline) {
        this.base = prefix + provider.path();
        this.provider = provider;
        this.manifest = Manifest.of(provider.identifier(), provider.title(), version);
        this.matchRoute = matchRoute;
        this.items = items;
        this.json = json;
        this.deadline = deadline;
    }

    @Override
    public void routing(HttpRules rules) {
        new Endpoints(rules, base)
                .root(this::manifest)
                .post(MATCHES, (request, response) -> matchRoute.match(provider, request, response))
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
        var item = items.tree(item(request), request);
        var customization = Customization.of(name -> request.query().first(name).orElse(""));
        json.send(request, response, MediaContainer.ofItems(provider.identifier(), List.of(customization.apply(item))));
    }

    private void images(ServerRequest request, ServerResponse response) {
        List<JsonNode> images = item(request).images().stream()
                .map(image -> items.tree(image, request))
                .toList();
        json.send(request, response, MediaContainer.ofImages(provider.identifier(), images));
    }

    /// A scene has no extras and no children, but PMS asks for them and logs an error where the answer is 404.
    private void nothing(ServerRequest request, ServerResponse response) {
        SceneRef scene = scene(request);
        if (!source(scene, request).library().has(scene.id(), deadline.get())) {
            throw unknown(request);
        }
        int start = Paging.start(request);
        response.header(Paging.START, String.valueOf(start));
        response.header(Paging.TOTAL_SIZE, "0");
        json.send(request, response, MediaContainer.empty(provider.identifier(), start));
    }

    private Metadata item(ServerRequest request) {
        SceneRef ref = scene(request);
        Source source = source(ref, request);
        var scene = source.library().scene(ref.id(), deadline.get()).orElseThrow(() -> unknown(request));
        AccessLine.of(request).put("scene", ref.id());
        return provider.mapper().metadata(source.name(), scene, provider.identifier());
    }

    private Source source(SceneRef scene, ServerRequest request) {
        return provider.source(scene).orElseThrow(() -> unknown(request));
    }

    private static SceneRef scene(ServerRequest request) {
        Optional<SceneRef> scene = SceneRef.ofRatingKey(ratingKey(request));
        return scene.orElseThrow(() -> unknown(request));
    }

    private static HttpProblem unknown(ServerRequest request) {
        return HttpProblem.of(Status.NOT_FOUND_404, "There is no scene " + ratingKey(request));
    }

    private static String ratingKey(ServerRequest request) {
        return request.path().pathParameters().get("ratingKey");
    }
}
