package dev.stash2plex.http;

import io.helidon.webserver.http.ServerRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/// What the log line of a request will say. Handlers add what they found out.
public final class AccessLine {
    private final String id;
    private final Map<String, Object> fields = new LinkedHashMap<>();

    AccessLine(String id) {
        this.id = id;
    }

    /// The line of this request.
    public static AccessLine of(ServerRequest request) {
        return request.context().get(AccessLine.class).orElseGet(() -> new AccessLine("none"));
    }

    /// Adds a field.
    public void put(String name, Object value) {
        fields.put(name, value);
    }

    String id() {
        return id;
    }

    Map<String, Object> fields() {
        return fields;
    }
}
