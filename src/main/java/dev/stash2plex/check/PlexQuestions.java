package dev.stash2plex.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/// Asks the service what Plex asks, over HTTP and as Plex does it.
final class PlexQuestions implements AutoCloseable {
    /// Longer than the service takes to give up.
    private static final Duration PATIENCE = Duration.ofSeconds(70);

    private static final String ROOT = "/movies";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String service;
    private final String secret;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /// @param service its scheme and authority
    /// @param secret what stands before the paths of all routes
    PlexQuestions(String service, String secret) {
        this.service = service;
        this.secret = secret;
    }

    /// How the service is.
    JsonNode health() throws IOException {
        return json(get("/health"));
    }

    /// What it says of itself when it is added to Plex.
    HttpResponse<byte[]> manifest() throws IOException {
        return get(secret + ROOT + "?includePreferences=1");
    }

    /// Which item a file is.
    ///
    /// @param filename below a folder of the library in Plex
    HttpResponse<byte[]> match(String filename) throws IOException {
        String name = filename.substring(filename.lastIndexOf('/') + 1).replaceFirst("\\.[^.]*$", "");
        byte[] body = JSON.writeValueAsBytes(
                Map.of("type", 1, "title", name, "filename", filename, "manual", 0, "includeAdult", 1));
        return send(HttpRequest.newBuilder(URI.create(service + secret + ROOT + "/library/metadata/matches"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body)));
    }

    /// Anything at a path.
    HttpResponse<byte[]> get(String path) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(service + path)));
    }

    static JsonNode json(HttpResponse<byte[]> response) throws IOException {
        return JSON.readTree(response.body());
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
