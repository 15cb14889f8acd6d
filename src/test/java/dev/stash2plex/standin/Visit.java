package dev.stash2plex.standin;

import io.helidon.webserver.http.ServerRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The request, as far as Stash looks at it. Header names are in lower case.
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record Visit(
        String method,
        String path,
        Map<String, String> query,
        String target,
        Map<String, String> headers,
        byte[] body) {
    static Visit of(ServerRequest request) {
        Map<String, String> headers = new HashMap<>();
        request.headers().forEach(header -> headers.put(header.name().toLowerCase(Locale.ROOT), header.get()));
        headers.putIfAbsent("host", request.authority());
        Map<String, String> query = new HashMap<>();
        request.query()
                .names()
                .forEach(name -> query.put(name, request.query().first(name).orElse("")));
        String path = request.path().rawPath();
        String rawQuery = request.query().rawValue();
        return new Visit(
                request.prologue().method().text(),
                path,
                query,
                rawQuery.isEmpty() ? path : path + "?" + rawQuery,
                headers,
                request.content().hasEntity() ? request.content().as(byte[].class) : new byte[0]);
    }

    /// The same request under another path, with further headers.
    Visit as(String other, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(headers);
        all.putAll(more);
        String tail = target.substring(path.length());
        return new Visit(method, other, query, other + tail, all, body);
    }

    String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /// What every URL in the answer begins with: how the client, or the proxy before it, addressed us.
    String base() {
        String scheme = header("X-Forwarded-Proto").isEmpty() ? "http" : header("X-Forwarded-Proto");
        String prefix = header("X-Forwarded-Prefix").replaceFirst("/+$", "");
        return scheme + "://" + header("Host") + prefix;
    }
}
