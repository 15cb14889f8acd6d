package dev.stash2plex.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// A plain client for the tests of the stand-in itself.
final class Asking implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final StashStandIn stash;

    Asking(StashStandIn stash) {
        this.stash = stash;
    }

    /// The body of the answer to a document without variables.
    JsonNode graphQl(String query) throws IOException, InterruptedException {
        return graphQl(query, Map.of());
    }

    JsonNode graphQl(String query, Map<String, ?> variables) throws IOException, InterruptedException {
        return Json.tree(post(Map.of("query", query, "variables", variables)).body());
    }

    HttpResponse<byte[]> post(Map<String, ?> body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(stash.uri().resolve("/graphql"))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(body)))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return get(stash.uri().resolve(path));
    }

    HttpResponse<byte[]> get(URI uri) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
