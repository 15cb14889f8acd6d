package dev.stash2plex.call;

import io.helidon.http.HeaderName;
import io.helidon.http.Method;
import java.util.HashMap;
import java.util.Map;

/// What is asked of a server: a read that may be repeated.
///
/// @param path below the address of the server, begins with a slash
/// @param query names and values, which are escaped on the way
/// @param body empty for a request without one
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
public record Request(
        Method method, String path, Map<String, String> query, Map<HeaderName, String> headers, byte[] body) {
    private static final byte[] NO_BODY = {};

    public Request {
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
    }

    /// A `GET`.
    public static Request get(String path, Map<String, String> query, Map<HeaderName, String> headers) {
        return new Request(Method.GET, path, query, headers, NO_BODY);
    }

    /// The same request with further headers.
    public Request with(Map<HeaderName, String> more) {
        var all = new HashMap<>(headers);
        all.putAll(more);
        return new Request(method, path, query, all, body);
    }

    /// A `POST`.
    public static Request post(String path, Map<HeaderName, String> headers, byte[] body) {
        return new Request(Method.POST, path, Map.of(), headers, body);
    }
}
