package dev.stash2plex.stash;

import dev.stash2plex.stash.StashFailure.RefusedKey;
import dev.stash2plex.stash.StashFailure.Unknown;
import dev.stash2plex.stash.StashFailure.Unreachable;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webclient.api.HttpClientRequest;
import io.helidon.webclient.api.HttpClientResponse;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Image bytes from Stash, streamed.
final class StashImages {
    /// `ETag` of the drawing that Stash sends for a scene without a cover; the same from v0.22 to v0.30. For other
    /// entities the URL tells, see [ImagePaths#isPlaceholder(String)].
    private static final String NO_SCREENSHOT = "\"5aedb3fa13f6bcea641a6957afd2390d\"";

    private static final int LONGEST_REFUSAL = 100;

    private static final List<HeaderName> PASSED_ON = List.of(
            HeaderNames.CONTENT_TYPE,
            HeaderNames.CONTENT_LENGTH,
            HeaderNames.CONTENT_RANGE,
            HeaderNames.ETAG,
            HeaderNames.LAST_MODIFIED,
            HeaderNames.CACHE_CONTROL,
            HeaderNames.ACCEPT_RANGES);

    private final StashConnection connection;
    private final Resilience resilience;

    StashImages(StashConnection connection, Resilience resilience) {
        this.connection = connection;
        this.resilience = resilience;
    }

    Optional<StashImage> screenshot(int sceneId, ImageConditions conditions) {
        return image("/scene/" + sceneId + "/screenshot?t=1", conditions);
    }

    /// @param path path and query below the address of Stash; with `t` Stash lets the image be cached for good
    Optional<StashImage> image(String path, ImageConditions conditions) {
        var held = resilience.call(() -> connection.stream(pathOf(path), request -> get(request, path, conditions)));
        try {
            var image = toImage(held);
            if (image.isEmpty()) {
                held.close();
            }
            return image;
        } catch (RuntimeException e) {
            held.close();
            throw e;
        }
    }

    private static HttpClientResponse get(HttpClientRequest request, String path, ImageConditions conditions) {
        request.queryParam("t", path.substring(path.indexOf("t=") + 2));
        conditions.range().ifPresent(range -> request.header(HeaderNames.RANGE, range));
        conditions.ifNoneMatch().ifPresent(etag -> request.header(HeaderNames.IF_NONE_MATCH, etag));
        return request.request();
    }

    private static String pathOf(String path) {
        return path.substring(0, path.indexOf('?'));
    }

    private static Optional<StashImage> toImage(StashConnection.Held held) {
        int status = held.response().status().code();
        return switch (status) {
            case 200, 206, 304, 416 -> {
                var headers = headers(held.response());
                yield NO_SCREENSHOT.equals(headers.get(HeaderNames.ETAG.defaultCase()))
                        ? Optional.empty()
                        : Optional.of(new StashImage(status, headers, content(held)));
            }
            case 400, 404 -> Optional.empty();
            default -> throw new StashException(failure(status, held));
        };
    }

    /// Stash answers 500 where it refuses a key before v0.26, and where its database is not ready.
    private static StashFailure failure(int status, StashConnection.Held held) {
        if (Refusals.isRefusedKey(status, startOf(held))) {
            return new RefusedKey("status " + status);
        }
        return Refusals.isProxyWithoutStash(status)
                ? new Unreachable("a proxy answered with status " + status)
                : new Unknown("status " + status + " for an image");
    }

    private static byte[] startOf(StashConnection.Held held) {
        try {
            return content(held).readNBytes(LONGEST_REFUSAL);
        } catch (IOException e) {
            return new byte[0];
        }
    }

    private static Map<String, String> headers(HttpClientResponse response) {
        var headers = new HashMap<String, String>();
        for (HeaderName name : PASSED_ON) {
            response.headers().first(name).ifPresent(value -> headers.put(name.defaultCase(), value));
        }
        return headers;
    }

    private static InputStream content(StashConnection.Held held) {
        InputStream body =
                held.response().entity().hasEntity() ? held.response().inputStream() : InputStream.nullInputStream();
        return new FilterInputStream(body) {
            @Override
            public void close() throws IOException {
                held.close();
            }
        };
    }
}
