package dev.stash2plex.stash;

import dev.stash2plex.call.CallException;
import dev.stash2plex.call.CallFailure;
import dev.stash2plex.call.CallFailure.RefusedKey;
import dev.stash2plex.call.CallFailure.Unknown;
import dev.stash2plex.call.CallFailure.Unreachable;
import dev.stash2plex.call.Errand;
import dev.stash2plex.call.RemoteServer;
import dev.stash2plex.call.Request;
import dev.stash2plex.call.Response;
import dev.stash2plex.call.Work;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Image bytes from Stash, streamed.
final class StashImages {
    /// `ETag` of the drawing that Stash sends for a scene without a cover; the same from v0.22 to v0.30. For other
    /// entities the URL tells, see [ImagePaths#isPlaceholder(String)].
    private static final String NO_SCREENSHOT = "\"5aedb3fa13f6bcea641a6957afd2390d\"";

    private static final List<HeaderName> PASSED_ON = List.of(
            HeaderNames.CONTENT_TYPE,
            HeaderNames.CONTENT_LENGTH,
            HeaderNames.CONTENT_RANGE,
            HeaderNames.ETAG,
            HeaderNames.LAST_MODIFIED,
            HeaderNames.CACHE_CONTROL,
            HeaderNames.ACCEPT_RANGES);

    private final RemoteServer server;

    StashImages(RemoteServer server) {
        this.server = server;
    }

    Optional<StashImage> screenshot(int sceneId, ImageConditions conditions, Errand errand) {
        return image("/scene/" + sceneId + "/screenshot?t=1", conditions, errand);
    }

    /// @param path path and query below the address of Stash; with `t` Stash lets the image be cached for good
    Optional<StashImage> image(String path, ImageConditions conditions, Errand errand) {
        var headers = new HashMap<HeaderName, String>();
        conditions.range().ifPresent(range -> headers.put(HeaderNames.RANGE, range));
        conditions.ifNoneMatch().ifPresent(etag -> headers.put(HeaderNames.IF_NONE_MATCH, etag));
        var query = Map.of("t", path.substring(path.indexOf("t=") + 2));
        var request = Request.get(path.substring(0, path.indexOf('?')), query, headers);
        return server.execute(request, errand.as(Work.IMAGE), StashImages::toImage);
    }

    private static Optional<StashImage> toImage(Response response) throws IOException {
        int status = response.status();
        return switch (status) {
            case 200, 206, 304, 416 -> {
                var headers = headers(response);
                yield NO_SCREENSHOT.equals(headers.get(HeaderNames.ETAG.defaultCase()))
                        ? Optional.empty()
                        : Optional.of(new StashImage(status, headers, new ByteArrayInputStream(response.body())));
            }
            case 400, 404 -> Optional.empty();
            default -> throw new CallException(failure(status, response.body()));
        };
    }

    /// Stash answers 500 where it refuses a key before v0.26, and where its database is not ready.
    private static CallFailure failure(int status, byte[] body) {
        if (Refusals.isRefusedKey(status, body)) {
            return new RefusedKey("status " + status);
        }
        return Refusals.isProxyWithoutStash(status)
                ? new Unreachable("a proxy answered with status " + status)
                : new Unknown("status " + status + " for an image");
    }

    private static Map<String, String> headers(Response response) {
        var headers = new HashMap<String, String>();
        for (HeaderName name : PASSED_ON) {
            response.header(name).ifPresent(value -> headers.put(name.defaultCase(), value));
        }
        return headers;
    }
}
