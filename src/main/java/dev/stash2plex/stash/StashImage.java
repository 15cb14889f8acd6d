package dev.stash2plex.stash;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/// An image on its way. It must be closed, which gives its connection back.
///
/// @param status 200, 206 for a part, 304 where the asker's copy is good, 416 for a range that does not exist
/// @param headers those of the answer that describe the image: `Content-Type`, `Content-Length`, `Content-Range`,
///     `ETag`, `Cache-Control`, `Last-Modified`, `Accept-Ranges`
/// @param content its bytes
public record StashImage(int status, Map<String, String> headers, InputStream content) implements AutoCloseable {
    public StashImage {
        headers = Map.copyOf(headers);
    }

    @Override
    public void close() {
        try {
            content.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
