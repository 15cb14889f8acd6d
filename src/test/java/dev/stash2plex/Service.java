package dev.stash2plex;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stash2plex.config.Settings;
import dev.stash2plex.config.Sources;
import dev.stash2plex.time.Time;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// The whole service on a free port of the loopback interface, and a client of it.
public final class Service implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration FILLED_WITHIN = Duration.ofSeconds(15);

    private final Stash2Plex stash2Plex;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private Service(Settings settings) {
        this.stash2Plex = new Stash2Plex(settings, Time.system());
        stash2Plex.start();
    }

    /// A service that asks the Stash at this address.
    public static Service of(URI stash) {
        return of(stash, Map.of());
    }

    /// A service that asks the Stash at this address, with further settings.
    public static Service of(URI stash, Map<String, String> keys) {
        var all = new HashMap<>(keys);
        all.put("stash.url", stash.toString());
        all.putIfAbsent("stash.timeout", "5s");
        all.put("server.host", "127.0.0.1");
        all.put("server.port", "0");
        return new Service(Sources.fromVariables(all));
    }

    /// The port that it listens on.
    public int port() {
        return stash2Plex.port();
    }

    /// Where it is.
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    /// Asks for a path.
    public HttpResponse<byte[]> get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    /// Sends any method, without a body.
    public HttpResponse<byte[]> send(String method, String path) {
        return send(method, path, BodyPublishers.noBody());
    }

    /// Posts JSON.
    public HttpResponse<byte[]> post(String path, String body) {
        return send("POST", path, BodyPublishers.ofString(body), "Content-Type", "application/json");
    }

    /// The JSON at a path.
    public JsonNode json(String path) {
        return json(get(path));
    }

    /// The JSON of an answer.
    public static JsonNode json(HttpResponse<byte[]> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(new String(response.body(), StandardCharsets.UTF_8), e);
        }
    }

    /// The items of a match by file name.
    public JsonNode match(String filename) {
        return match(Map.of("type", 1, "filename", filename));
    }

    /// The items of a match.
    public JsonNode match(Map<String, ?> body) {
        var response =
                post("/movies/library/metadata/matches", JSON.valueToTree(body).toString());
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " " + json(response));
        }
        return json(response).path("MediaContainer").path("Metadata");
    }

    /// The id of the scene that is matched by a file name; 0 for none.
    public int key(String filename) {
        return match(filename).path(0).path("ratingKey").asInt();
    }

    /// The title of an item.
    public String title(int id) {
        return json("/library/metadata/" + id)
                .at("/MediaContainer/Metadata/0/title")
                .asText();
    }

    /// Waits until the library has been read.
    public Service filled() {
        return filled(FILLED_WITHIN);
    }

    /// Waits so long at most until the library has been read.
    public Service filled(Duration most) {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < most.toNanos()) {
            if (json("/health").path("library_read").asBoolean()) {
                return this;
            }
            pause();
        }
        throw new AssertionError("the library was not read in time");
    }

    @Override
    public void close() {
        stash2Plex.close();
        client.close();
    }

    private HttpResponse<byte[]> send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(url() + path))
                .method(method, body)
                .timeout(Duration.ofSeconds(40));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
