package dev.stash2plex.call;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webclient.api.HttpClientResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// An answer while it is being read. It lives as long as the call that owns it.
public final class Response {
    private final HttpClientResponse response;

    Response(HttpClientResponse response) {
        this.response = response;
    }

    /// The status code.
    public int status() {
        return response.status().code();
    }

    /// The value of a header.
    public Optional<String> header(HeaderName name) {
        return response.headers().first(name);
    }

    /// The whole body, unpacked.
    public byte[] body() throws IOException {
        if (!response.entity().hasEntity()) {
            return new byte[0];
        }
        boolean gzip = header(HeaderNames.CONTENT_ENCODING)
                .filter("gzip"::equalsIgnoreCase)
                .isPresent();
        try (InputStream in = gzip ? new GZIPInputStream(response.inputStream()) : response.inputStream()) {
            return in.readAllBytes();
        }
    }
}
