package dev.stash2plex.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;

/// One request that a real Stash was asked, and its answer. The key is redacted to `<APIKEY>` on both sides.
record Exchange(String name, JsonNode request, JsonNode response) {
    private static final Map<StashVersion, List<Exchange>> READ = new ConcurrentHashMap<>();

    /// All exchanges with this version, in the order of recording.
    static List<Exchange> of(StashVersion version) {
        return READ.computeIfAbsent(version, Exchange::read);
    }

    private static List<Exchange> read(StashVersion version) {
        return Resources.text(version.resource())
                .lines()
                .map(line -> Json.tree(line.getBytes(StandardCharsets.UTF_8)))
                .map(json -> new Exchange(json.path("name").asText(), json.path("request"), json.path("response")))
                .toList();
    }

    static Exchange named(StashVersion version, String name) {
        return of(version).stream()
                .filter(exchange -> exchange.name.equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// Path and query.
    String target() {
        return request.path("path").asText();
    }

    int status() {
        return response.path("status").asInt();
    }

    JsonNode body() {
        return response.path("body");
    }

    /// What the answer holds under `data`; a missing node where it has none.
    JsonNode data() {
        return body().path("data");
    }

    /// The first header of that name, in any case.
    Optional<String> header(String name) {
        return StreamSupport.stream(response.path("headers").spliterator(), false)
                .filter(header -> header.path(0).asText().equalsIgnoreCase(name))
                .map(header -> header.path(1).asText())
                .findFirst();
    }
}
