package dev.stash2plex.call;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webclient.api.HttpClientResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// An answer while it is being read. It lives as long as the call that owns it, and whatever is read of it is charged
/// to the portion of that call.
public final class Response {
    private static final int PIECE = 64 * 1024;

    private final HttpClientResponse response;
    private final Portion portion;
    private final InputStream raw;

    Response(HttpClientResponse response, Connection connection, Portion portion) {
        this.response = response;
        this.portion = portion;
        if (response.headers().containsToken(HeaderValues.TRANSFER_ENCODING_CHUNKED)) {
            connection.charge(portion);
        }
        this.raw = response.entity().hasEntity() ? response.inputStream() : InputStream.nullInputStream();
    }

    /// The status code.
    public int status() {
        return response.status().code();
    }

    /// The value of a header.
    public Optional<String> header(HeaderName name) {
        return response.headers().first(name);
    }

    /// The body, unpacked.
    public InputStream body() throws IOException {
        boolean gzip = header(HeaderNames.CONTENT_ENCODING)
                .filter("gzip"::equalsIgnoreCase)
                .isPresent();
        return new ChargedInputStream(gzip ? new GZIPInputStream(raw) : raw, portion);
    }

    /// The whole body, unpacked, in pieces: one array would have to grow, and would take three times as much while it
    /// does.
    public List<byte[]> pieces() throws IOException {
        var pieces = new ArrayList<byte[]>();
        InputStream body = body();
        for (byte[] piece = body.readNBytes(PIECE); piece.length > 0; piece = body.readNBytes(PIECE)) {
            pieces.add(piece);
        }
        return pieces;
    }

    /// The first bytes of the body, for an answer of which nothing else is wanted.
    public byte[] start(int most) throws IOException {
        return body().readNBytes(most);
    }

    /// Reads what is left, so that the connection can be used again, or tells that it is too much for that.
    boolean isReadToItsEnd() throws IOException {
        return raw.readNBytes(PIECE).length < PIECE;
    }
}
