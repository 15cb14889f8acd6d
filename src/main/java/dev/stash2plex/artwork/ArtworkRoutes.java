package dev.stash2plex.artwork;

import dev.stash2plex.call.Errand;
import dev.stash2plex.http.Endpoints;
import dev.stash2plex.http.HttpProblem;
import dev.stash2plex.stash.ImageConditions;
import dev.stash2plex.stash.ImageReference;
import dev.stash2plex.stash.Stash;
import dev.stash2plex.stash.StashImage;
import dev.stash2plex.time.Time;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// `/art/{scene|performer|studio|group}/{id}`: an image of Stash, read whole and passed on as it is, with what
/// Stash says about its age and identity. Where Stash has none, or would send a placeholder or something that is no
/// image, the answer is 404, so that Plex shows its own.
public final class ArtworkRoutes implements HttpService {
    /// PMS has left after 90 seconds.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// What Stash sends comes from strangers: an SVG can hold a script, which must not run as a page of ours. Plex's
    /// web app, of another origin, shows people's pictures from us.
    private static final Map<HeaderName, String> STRICT = Map.of(
            HeaderNames.create("Content-Security-Policy"), "default-src 'none'; style-src 'unsafe-inline'; sandbox",
            HeaderNames.create("X-Content-Type-Options"), "nosniff",
            HeaderNames.create("Cross-Origin-Resource-Policy"), "cross-origin");

    private final String prefix;
    private final Map<String, Stash> stashes;
    private final Time time;

    /// @param prefix what stands before the paths of all routes
    /// @param stashes by the name that image references have for them
    public ArtworkRoutes(String prefix, Map<String, Stash> stashes, Time time) {
        this.prefix = prefix;
        this.stashes = Map.copyOf(stashes);
        this.time = time;
    }

    @Override
    public void routing(HttpRules rules) {
        var endpoints = new Endpoints(rules, prefix);
        for (var kind : ImageReference.Kind.values()) {
            endpoints.get(kind.path() + "/{key}", (request, response) -> image(kind, request, response));
        }
    }

    private void image(ImageReference.Kind kind, ServerRequest request, ServerResponse response) {
        var key = request.path().pathParameters().get("key");
        var reference = ImageReference.parse(kind, key).orElseThrow(ArtworkRoutes::noImage);
        var conditions = new ImageConditions(
                request.headers().first(HeaderNames.RANGE), request.headers().first(HeaderNames.IF_NONE_MATCH));
        var errand = Errand.question(time.in(PATIENCE));
        try (StashImage image =
                stash(reference).image(reference, conditions, errand).orElseThrow(ArtworkRoutes::noImage)) {
            send(image, request, response);
        }
    }

    private Stash stash(ImageReference reference) {
        return Optional.ofNullable(stashes.get(reference.source())).orElseThrow(ArtworkRoutes::noImage);
    }

    private static void send(StashImage image, ServerRequest request, ServerResponse response) {
        response.status(Status.create(image.status()));
        STRICT.forEach(response::header);
        switch (image.status()) {
            case 304 -> copyHeaders(image, response, HeaderNames.ETAG, HeaderNames.CACHE_CONTROL);
            case 416 -> copyHeaders(image, response, HeaderNames.CONTENT_RANGE);
            default -> {
                sendContent(image, request, response);
                return;
            }
        }
        response.send();
    }

    private static void sendContent(StashImage image, ServerRequest request, ServerResponse response) {
        String type = MediaTypes.of(image).orElseThrow(ArtworkRoutes::noImage);
        response.header(HeaderNames.CONTENT_TYPE, type);
        response.header(HeaderNames.CONTENT_LENGTH, Long.toString(image.length()));
        copyHeaders(
                image,
                response,
                HeaderNames.CONTENT_RANGE,
                HeaderNames.ETAG,
                HeaderNames.LAST_MODIFIED,
                HeaderNames.CACHE_CONTROL,
                HeaderNames.ACCEPT_RANGES);
        if (request.prologue().method().equals(Method.HEAD)) {
            response.send();
            return;
        }
        try (OutputStream out = response.outputStream()) {
            for (byte[] piece : image.pieces()) {
                out.write(piece);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the client has left before the image was written", e);
        }
    }

    private static void copyHeaders(StashImage image, ServerResponse response, HeaderName... names) {
        for (HeaderName name : names) {
            Optional.ofNullable(image.headers().get(name.defaultCase()))
                    .ifPresent(value -> response.header(name, value));
        }
    }

    static HttpProblem noImage() {
        return HttpProblem.of(Status.NOT_FOUND_404, "There is no such image");
    }
}
