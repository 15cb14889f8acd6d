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
import java.util.Optional;
import java.util.OptionalInt;

/// `/art/{scene|performer|studio|group}/{id}`: an image of Stash, passed on as it comes, with what Stash says
/// about its age and identity. Where Stash has none, or would send a placeholder or something that is no image,
/// the answer is 404, so that Plex shows its own.
public final class ArtworkRoutes implements HttpService {
    private static final Duration WAIT = Duration.ofSeconds(30);

    private final String prefix;
    private final Stash stash;

    /// @param prefix what stands before the paths of all routes
    public ArtworkRoutes(String prefix, Stash stash) {
        this.prefix = prefix;
        this.stash = stash;
    }

    @Override
    public void routing(HttpRules rules) {
        var endpoints = new Endpoints(rules, prefix);
        for (var kind : ImageReference.Kind.values()) {
            String path = ArtworkUrls.ROOT + "/" + ArtworkUrls.segment(kind) + "/{id}";
            endpoints.get(path, (request, response) -> image(kind, request, response));
        }
    }

    private void image(ImageReference.Kind kind, ServerRequest request, ServerResponse response) {
        OptionalInt id = id(request.path().pathParameters().get("id"));
        if (id.isEmpty()) {
            throw noImage();
        }
        var reference = new ImageReference(kind, id.getAsInt());
        var conditions = new ImageConditions(
                request.headers().first(HeaderNames.RANGE), request.headers().first(HeaderNames.IF_NONE_MATCH));
        try (StashImage image = stash.image(
                        reference, conditions, Errand.question(Time.system().in(WAIT)))
                .orElseThrow(ArtworkRoutes::noImage)) {
            send(image, request, response);
        }
    }

    private static void send(StashImage image, ServerRequest request, ServerResponse response) {
        response.status(Status.create(image.status()));
        if (image.status() == Status.NOT_MODIFIED_304.code()) {
            copyHeaders(image, response, HeaderNames.ETAG, HeaderNames.CACHE_CONTROL);
            response.send();
            return;
        }
        var content = new ProbedContent(image);
        content.mediaType().ifPresent(type -> response.header(HeaderNames.CONTENT_TYPE, type));
        copyHeaders(
                image,
                response,
                HeaderNames.CONTENT_LENGTH,
                HeaderNames.CONTENT_RANGE,
                HeaderNames.ETAG,
                HeaderNames.LAST_MODIFIED,
                HeaderNames.CACHE_CONTROL,
                HeaderNames.ACCEPT_RANGES);
        if (request.prologue().method().equals(Method.HEAD) || image.status() == 416) {
            response.send();
            return;
        }
        try (OutputStream out = response.outputStream()) {
            content.transferTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException("The image broke off", e);
        }
    }

    private static void copyHeaders(StashImage image, ServerResponse response, HeaderName... names) {
        for (HeaderName name : names) {
            Optional.ofNullable(image.headers().get(name.defaultCase()))
                    .ifPresent(value -> response.header(name, value));
        }
    }

    private static OptionalInt id(String text) {
        return text.matches("[1-9]\\d{0,8}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    static HttpProblem noImage() {
        return HttpProblem.of(Status.NOT_FOUND_404, "There is no such image");
    }
}
