package dev.stash2plex.artwork;

import dev.stash2plex.stash.StashImage;
import io.helidon.http.HeaderNames;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/// An image's bytes, the first of them looked at before any is sent.
///
/// A part of an image cannot be looked at unless it is the first; what Stash says of the others is believed if it
/// is an image's type.
final class ProbedContent {
    private final StashImage image;
    private final byte[] start;
    private final Optional<String> mediaType;

    /// @throws dev.stash2plex.http.HttpProblem 404 if the bytes are no image
    ProbedContent(StashImage image) {
        this.image = image;
        boolean probe = image.status() == 200 || isFirstPart(image);
        this.start = probe ? read(image) : new byte[0];
        this.mediaType = probe ? probed() : labelled();
    }

    Optional<String> mediaType() {
        return mediaType;
    }

    void transferTo(OutputStream out) throws IOException {
        out.write(start);
        image.content().transferTo(out);
    }

    private Optional<String> labelled() {
        return Optional.ofNullable(image.headers().get(HeaderNames.CONTENT_TYPE.defaultCase()))
                .filter(type -> type.startsWith("image/"));
    }

    private Optional<String> probed() {
        var format = ImageFormat.of(start);
        if (format.isEmpty() && image.status() == 200) {
            throw ArtworkRoutes.noImage();
        }
        return format.map(ImageFormat::mediaType);
    }

    private static boolean isFirstPart(StashImage image) {
        String range = image.headers().getOrDefault(HeaderNames.CONTENT_RANGE.defaultCase(), "");
        return range.startsWith("bytes 0-");
    }

    private static byte[] read(StashImage image) {
        try {
            return image.content().readNBytes(ImageFormat.PROBE);
        } catch (IOException e) {
            throw new UncheckedIOException("The image broke off", e);
        }
    }
}
