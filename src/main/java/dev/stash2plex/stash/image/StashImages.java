package dev.stash2plex.stash.image;

import dev.stash2plex.call.Budget;
import dev.stash2plex.call.CallException;
import dev.stash2plex.call.CallFailure.Unknown;
import dev.stash2plex.call.Errand;
import dev.stash2plex.call.Portion;
import dev.stash2plex.call.Request;
import dev.stash2plex.call.Response;
import dev.stash2plex.call.Work;
import dev.stash2plex.problem.Problem;
import dev.stash2plex.stash.ImageConditions;
import dev.stash2plex.stash.StashImage;
import dev.stash2plex.stash.server.StashServer;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads images from Stash, each as a whole, so that its place is free again before anybody begins to take the bytes.
public final class StashImages {
    /// Covers are uploaded by people; the largest that a camera makes is a third of this, and PMS reads 100 MiB at
    /// most.
    private static final long LARGEST = 32L << 20;

    /// Of a heap of 307 MB, for pictures that are being read and pictures that slow readers are taking.
    private static final long ALL = 64L << 20;

    /// `ETag` of the drawing that Stash sends for a scene without a cover; the same from v0.22 to v0.30. For other
    /// entities the URL tells, see [dev.stash2plex.stash.ImagePaths#isPlaceholder(String)].
    private static final String NO_SCREENSHOT = "\"5aedb3fa13f6bcea641a6957afd2390d\"";

    private static final Pattern PART = Pattern.compile("bytes (\\d{1,15})-(\\d{1,15})/(\\d{1,15}|\\*)");

    private static final List<HeaderName> DESCRIBING = List.of(
            HeaderNames.CONTENT_TYPE,
            HeaderNames.CONTENT_RANGE,
            HeaderNames.ETAG,
            HeaderNames.LAST_MODIFIED,
            HeaderNames.CACHE_CONTROL,
            HeaderNames.ACCEPT_RANGES);

    private final StashServer server;
    private final Budget memory = new Budget(ALL);

    public StashImages(StashServer server) {
        this.server = server;
    }

    /// How many bytes of images are in memory now.
    public long bytes() {
        return memory.taken();
    }

    /// Reads an image; nothing where Stash has none.
    ///
    /// @param path below the address of Stash
    /// @param version as `t`; with it Stash lets the image be cached for good
    /// @throws CallException if Stash does not answer, or with something that was not asked for
    public Optional<StashImage> image(String path, String version, ImageConditions conditions, Errand errand) {
        var headers = new HashMap<HeaderName, String>();
        conditions.range().ifPresent(range -> headers.put(HeaderNames.RANGE, range));
        conditions.ifNoneMatch().ifPresent(etag -> headers.put(HeaderNames.IF_NONE_MATCH, etag));
        var request = Request.get(path, Map.of("t", version), headers);
        Portion portion = memory.portion(LARGEST);
        boolean kept = false;
        try {
            var image = server.execute(
                    request, errand.as(Work.IMAGE), portion, response -> image(response, conditions, portion));
            kept = image.isPresent();
            return image;
        } finally {
            if (!kept) {
                portion.close();
            }
        }
    }

    private static Optional<StashImage> image(Response response, ImageConditions conditions, Portion portion)
            throws IOException {
        int status = response.status();
        var headers = headers(response);
        if (status == 400 || status == 404 || NO_SCREENSHOT.equals(headers.get(HeaderNames.ETAG.defaultCase()))) {
            return Optional.empty();
        }
        boolean asked =
                switch (status) {
                    case 200 -> true;
                    case 206, 416 -> conditions.range().isPresent();
                    case 304 -> conditions.ifNoneMatch().isPresent();
                    default -> false;
                };
        if (!asked) {
            throw new CallException(new Unknown(Problem.NO_IMAGE, "status " + status + ", which was not asked for"));
        }
        List<byte[]> pieces = status == 200 || status == 206 ? response.pieces() : List.of();
        var image = new StashImage(status, headers, pieces, portion::close);
        if (status == 206 && !isThePart(image)) {
            throw new CallException(new Unknown(Problem.NO_IMAGE, "a part that is not the one it says"));
        }
        return Optional.of(image);
    }

    private static boolean isThePart(StashImage image) {
        Matcher part = PART.matcher(image.headers().getOrDefault(HeaderNames.CONTENT_RANGE.defaultCase(), ""));
        return part.matches() && Long.parseLong(part.group(2)) - Long.parseLong(part.group(1)) + 1 == image.length();
    }

    private static Map<String, String> headers(Response response) {
        var headers = new HashMap<String, String>();
        for (HeaderName name : DESCRIBING) {
            response.header(name).ifPresent(value -> headers.put(name.defaultCase(), value));
        }
        return headers;
    }
}
