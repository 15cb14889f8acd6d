package dev.stash2plex.standin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// An answer, ready to send. `compressible` bodies are gzipped if the client likes that.
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record Reply(int status, Map<String, String> headers, byte[] body, boolean compressible) {
    static Reply empty(int status) {
        return new Reply(status, Map.of(), new byte[0], false);
    }

    static Reply text(int status, String type, String text) {
        return new Reply(status, Map.of("Content-Type", type), text.getBytes(StandardCharsets.UTF_8), false);
    }

    Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, body, compressible);
    }

    /// Compressed, if the client likes that and it is not yet.
    Reply encodedFor(Visit visit) {
        if (!compressible || !visit.header("Accept-Encoding").contains("gzip")) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put("Content-Encoding", "gzip");
        return new Reply(status, more, gzipped(body), false);
    }

    private static byte[] gzipped(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 4 + 64);
        try (Fast gzip = new Fast(bytes)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// The level that a server picks which has better things to do.
    private static final class Fast extends GZIPOutputStream {
        Fast(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    Reply without(String header) {
        Map<String, String> fewer = new LinkedHashMap<>(headers);
        fewer.remove(header);
        return new Reply(status, fewer, body, compressible);
    }
}
