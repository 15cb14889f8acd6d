package dev.stash2plex.artwork;

import dev.stash2plex.stash.StashImage;
import io.helidon.http.HeaderNames;
import java.io.ByteArrayOutputStream;
import java.util.Optional;

/// Under which media type an image is passed on.
///
/// Its bytes tell, where they can be seen. A part of an image shows them only if it is the first and long enough; what
/// Stash says of the others is believed if it is a type of ours.
final class MediaTypes {
    private MediaTypes() {}

    /// The media type; nothing for what is no image.
    static Optional<String> of(StashImage image) {
        byte[] start = start(image);
        boolean first = image.status() == 200 || header(image, "Content-Range").startsWith("bytes 0-");
        var seen = first ? ImageFormat.of(start).map(ImageFormat::mediaType) : Optional.<String>empty();
        boolean conclusive = image.status() == 200 || (first && start.length == ImageFormat.PROBE);
        return seen.isPresent() || conclusive ? seen : ImageFormat.labelled(header(image, "Content-Type"));
    }

    private static byte[] start(StashImage image) {
        var start = new ByteArrayOutputStream();
        for (byte[] piece : image.pieces()) {
            start.write(piece, 0, Math.min(piece.length, ImageFormat.PROBE - start.size()));
        }
        return start.toByteArray();
    }

    private static String header(StashImage image, String name) {
        return image.headers().getOrDefault(HeaderNames.create(name).defaultCase(), "");
    }
}
