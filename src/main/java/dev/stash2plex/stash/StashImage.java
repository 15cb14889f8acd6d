package dev.stash2plex.stash;

import java.util.List;
import java.util.Map;

/// An image, or a part of one, in memory. It must be closed, which gives its memory back to those who wait for some.
///
/// @param status 200, 206 for a part, 304 where the asker's copy is good, 416 for a range that does not exist
/// @param headers those of the answer that describe the image: `Content-Type`, `Content-Range`, `ETag`,
///     `Cache-Control`, `Last-Modified`, `Accept-Ranges`
/// @param pieces its bytes, none for 304 and 416
/// @param giveBack called when it is closed
public record StashImage(int status, Map<String, String> headers, List<byte[]> pieces, Runnable giveBack)
        implements AutoCloseable {
    public StashImage {
        headers = Map.copyOf(headers);
        pieces = List.copyOf(pieces);
    }

    /// How many bytes it has.
    public long length() {
        return pieces.stream().mapToLong(piece -> piece.length).sum();
    }

    @Override
    public void close() {
        giveBack.run();
    }
}
