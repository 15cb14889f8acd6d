package dev.stash2plex.standin;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

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

    Reply without(String header) {
        Map<String, String> fewer = new LinkedHashMap<>(headers);
        fewer.remove(header);
        return new Reply(status, fewer, body, compressible);
    }
}
