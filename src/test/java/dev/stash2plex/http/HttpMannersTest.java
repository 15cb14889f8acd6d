package dev.stash2plex.http;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stash2plex.Service;
import dev.stash2plex.standin.StashStandIn;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What every route does with requests that are not as they should be.
class HttpMannersTest {
    private static final String MATCHES = "/library/metadata/matches";
    private static final String ITEM = "/library/metadata/12";

    private static StashStandIn stash;
    private static Service service;

    @BeforeAll
    static void start() {
        stash = StashStandIn.builder().start();
        service = Service.of(stash.uri()).filled();
    }

    @AfterAll
    static void stop() {
        service.close();
        stash.close();
    }

    @Test
    void headAnswersLikeGetWithoutABody() {
        for (String path : List.of(
                "/",
                "/movies",
                "/health",
                ITEM,
                ITEM + "/images",
                ITEM + "/extras",
                ITEM + "/children",
                ITEM + "/grandchildren",
                "/movies" + ITEM,
                "/art/scene/12")) {
            var get = service.get(path);
            var head = service.send("HEAD", path);
            assertThat(path, head.statusCode(), is(200));
            assertThat(path, head.body().length, is(0));
            assertThat(path, header(head, "Content-Type"), is(header(get, "Content-Type")));
            if (!path.equals("/health")) {
                assertThat(path, header(head, "Content-Length"), is(String.valueOf(get.body().length)));
            }
        }
    }

    @Test
    void anotherMethodIs405WithAllow() {
        var delete = service.send("DELETE", ITEM);
        assertThat(delete.statusCode(), is(405));
        assertThat(header(delete, "Allow"), is("GET, HEAD"));
        assertThat(error(delete).path("status").asInt(), is(405));
        var get = service.get(MATCHES);
        assertThat(get.statusCode(), is(405));
        assertThat(header(get, "Allow"), is("POST"));
    }

    @Test
    void anUnknownPathOrItemIs404() {
        for (String path : List.of(
                "/nope",
                "/library/metadata/999999",
                "/library/metadata/abc",
                "/library/metadata/0",
                "/library/metadata/-1",
                "/library/metadata/99999999999999999999",
                "/library/metadata/999999/images",
                "/library/metadata/999999/extras",
                "/art/scene/abc",
                "/art/nothing/1",
                "/art/scene/999999")) {
            var response = service.get(path);
            assertThat(path, response.statusCode(), is(404));
            assertThat(path, error(response).path("reason").asText(), is("Not Found"));
            assertThat(path, error(response).path("requestId").asText(), is(header(response, "X-Request-Id")));
        }
    }

    @Test
    void aBodyThatIsNoJsonObjectIs400() {
        for (String body : List.of("", "{", "[]", "\"x\"", "{\"type\":1,}", "null", "{\"type\":1} trailing")) {
            var response = service.post(MATCHES, body);
            assertThat(body, response.statusCode(), is(400));
            assertThat(body, error(response).path("message").asText(), containsString("body"));
        }
    }

    @Test
    void aFieldOfAWrongTypeIs400AndNamed() {
        for (String pair : List.of(
                "type:\"movie\"",
                "type:[1]",
                "type:true",
                "year:{}",
                "year:\"soon\"",
                "year:20.5",
                "title:[]",
                "title:{}",
                "filename:[\"a\"]",
                "filename:true",
                "guid:{}",
                "manual:\"x\"",
                "manual:2",
                "includeAdult:[]",
                "index:\"one\"",
                "parentTitle:[]",
                "date:{}",
                "includeFields:[]")) {
            String field = pair.substring(0, pair.indexOf(':'));
            var response = service.post(MATCHES, "{\"" + field + "\":" + pair.substring(field.length() + 1) + "}");
            assertThat(pair, response.statusCode(), is(400));
            assertThat(pair, error(response).path("field").asText(), is(field));
        }
    }

    @Test
    void numbersAndFlagsAreReadAsNumbersStringsAndBooleans() {
        String filename = "\"filename\":\"Northlight Studio/Northlight - First Light.mp4\"";
        for (String body : List.of(
                "{%s}",
                "{\"type\":\"1\",%s}",
                "{\"type\":1.0,%s}",
                "{\"type\":1,\"year\":\"2021\",%s}",
                "{\"type\":1,\"year\":\"\",%s}",
                "{\"type\":1,\"year\":null,\"title\":null,%s}",
                "{\"type\":1,\"manual\":\"0\",\"includeAdult\":true,%s}",
                "{\"type\":1,\"title\":2021,%s}",
                "{\"type\":1,\"whatever\":{\"a\":[1]},%s}")) {
            var response = service.post(MATCHES, body.formatted(filename));
            assertThat(body, response.statusCode(), is(200));
            assertThat(body, ratingKey(response), is("12"));
        }
    }

    @Test
    void anotherMediaTypeIs415() throws IOException {
        String body = "{}";
        String answer = raw("POST " + MATCHES + " HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\n"
                + "Content-Length: 2\r\nConnection: close\r\n\r\n" + body);
        assertThat(answer, startsWith("HTTP/1.1 415"));
        assertThat(answer, containsString("\"error\":{\"status\":415"));
    }

    @Test
    void aHugeBodyIs413() throws IOException {
        String body = "{\"title\":\"" + "x".repeat(1_100_000) + "\"}";
        var response = service.post(MATCHES, body);
        assertThat(response.statusCode(), is(413));
        assertThat(error(response).path("status").asInt(), is(413));
    }

    @Test
    void aUriThatIsTooLongIs414() throws IOException {
        String answer = raw("GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n\r\n");
        assertThat(answer, startsWith("HTTP/1.1 414"));
        assertThat(answer, containsString("\"error\":{\"status\":414"));
    }

    @Test
    void anIllegalPathIs400AsJson() throws IOException {
        String answer = raw("GET /a[b] HTTP/1.1\r\nHost: x\r\n\r\n");
        assertThat(answer, startsWith("HTTP/1.1 400"));
        assertThat(answer, containsString("\"error\":{\"status\":400"));
    }

    /// helidon-io/helidon#12324: without our filter the socket stays open and this test runs into its timeout.
    @Test
    void connectionCloseClosesTheConnection() throws IOException {
        long begun = System.nanoTime();
        String answer = raw("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answer, startsWith("HTTP/1.1 200"));
        assertThat(answer, containsString("MediaProvider"));
        assertThat((System.nanoTime() - begun) / 1_000_000_000.0, is(lessThan(4.0)));
    }

    @Test
    void errorsCloseTheConnectionTooWhenAsked() throws IOException {
        assertThat(raw("GET /nope HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"), startsWith("HTTP/1.1 404"));
    }

    @Test
    void fieldsAndElementsAreCustomised() {
        JsonNode some = item(ITEM + "?includeFields=title,year&includeElements=Genre");
        assertThat(names(some), is(List.of("title", "year", "Genre")));
        JsonNode without = item(ITEM + "?excludeFields=summary,thumb&excludeElements=Role,Image");
        assertThat(without.has("summary"), is(false));
        assertThat(without.has("Role"), is(false));
        assertThat(without.has("Genre"), is(true));
        assertThat(without.has("title"), is(true));
        var match = service.post(
                MATCHES,
                "{\"type\":1,\"filename\":\"Northlight - First Light.mp4\",\"includeFields\":\"guid,title\","
                        + "\"includeElements\":\"Metadata\"}");
        assertThat(names(Service.json(match).at("/MediaContainer/Metadata/0")), is(List.of("guid", "title")));
    }

    @Test
    void childrenArePagedAndEmpty() {
        var response = service.get(ITEM + "/children", "X-Plex-Container-Start", "5", "X-Plex-Container-Size", "7");
        assertThat(header(response, "X-Plex-Container-Start"), is("5"));
        assertThat(header(response, "X-Plex-Container-Total-Size"), is("0"));
        JsonNode container = Service.json(response).path("MediaContainer");
        assertThat(container.path("offset").asInt(), is(5));
        assertThat(container.path("size").asInt(), is(0));
        assertThat(container.path("Metadata").isArray(), is(true));
        assertThat(
                header(service.get(ITEM + "/grandchildren?X-Plex-Container-Start=3"), "X-Plex-Container-Start"),
                is("3"));
    }

    @Test
    void anAnswerNeverShowsWhatItIsMadeWith() {
        assertThat(
                service.get("/").headers().map().toString().toLowerCase(Locale.ROOT), not(containsString("helidon")));
    }

    private static List<String> names(JsonNode item) {
        return item.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static JsonNode item(String path) {
        return service.json(path).at("/MediaContainer/Metadata/0");
    }

    private static String ratingKey(HttpResponse<byte[]> response) {
        return Service.json(response).at("/MediaContainer/Metadata/0/ratingKey").asText();
    }

    private static JsonNode error(HttpResponse<byte[]> response) {
        return Service.json(response).path("error");
    }

    private static String header(HttpResponse<byte[]> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /// Writes a request byte by byte as given and reads until the server hangs up.
    private static String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
