package dev.stash2plex.plex;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stash2plex.Service;
import dev.stash2plex.standin.EntityData;
import dev.stash2plex.standin.Fault;
import dev.stash2plex.standin.Library;
import dev.stash2plex.standin.SceneData;
import dev.stash2plex.standin.StashStandIn;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// `/explain` tells how a match is decided, and decides as the match does.
class ExplainRouteTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String MATCHES = "/movies/library/metadata/matches";
    private static final String KEY = "correct-horse-battery";
    private static final String WALK = "/srv/stash-media/Aurora Films/walk & talk+more 1.mp4";

    private static final Map<String, ?> BY_PATH = Map.of("filename", "Plex/Aurora Films/walk & talk+more 1.mp4");
    private static final Map<String, ?> RENAMED = Map.of("filename", "Elsewhere/Aurora.Films.Old.Garden.1080p.mp4");
    private static final Map<String, ?> TWICE = Map.of("filename", "scene01.mp4");
    private static final Map<String, ?> STRANGER = Map.of("filename", "Somewhere/never seen before.mp4");
    private static final Map<String, ?> CHOSEN =
            Map.of("type", 1, "title", "garden", "year", 2018, "manual", 1, "filename", "Somewhere/x.mp4");

    private static StashStandIn stash;
    private static Service service;

    @BeforeAll
    static void start() {
        stash = StashStandIn.builder().library(library()).start();
        service = Service.of(stash.uri()).filled();
    }

    @AfterAll
    static void stop() {
        service.close();
        stash.close();
    }

    private static Library library() {
        var library = new Library();
        library.put(EntityData.studio(1, "Aurora Films"));
        library.put(SceneData.of(1).title("River Walk").studio(1).file(WALK));
        library.put(
                SceneData.of(2).title("Old Garden").date("2018-05-06").studio(1).file("/srv/stash-media/b/0001.mp4"));
        library.put(SceneData.of(3).title("Garden Party").studio(1).file("/srv/stash-media/b/0002.mp4"));
        library.put(SceneData.of(4).file("/srv/stash-media/Dup A/scene01.mp4"));
        library.put(SceneData.of(5).file("/srv/stash-media/Dup B/scene01.mp4"));
        return library;
    }

    @Test
    void aPathMatchIsExplained() {
        JsonNode told = explained(BY_PATH);
        assertThat(told.path("outcome").asText(), is("matched"));
        assertThat(told.path("scene").asInt(), is(1));
        assertThat(told.path("step").asText(), is("path"));
        assertThat(told.path("why").asText(), is("agrees to the end, folders included"));
        assertThat(steps(told), contains("guid", "id", "path-rule", "path"));
        assertThat(told.path("request").path("filename").asText(), is(BY_PATH.get("filename")));
        JsonNode candidate = told.path("candidates").path(0);
        assertThat(candidate.path("scene").asInt(), is(1));
        assertThat(candidate.path("title").asText(), is("River Walk"));
        assertThat(candidate.path("score").asInt(), is(98));
        assertThat(candidate.path("file").asText(), is(WALK));
    }

    @Test
    void aTitleSearchIsExplained() {
        JsonNode told = explained(RENAMED);
        assertThat(told.path("outcome").asText(), is("matched"));
        assertThat(told.path("scene").asInt(), is(2));
        assertThat(told.path("step").asText(), is("title"));
        assertThat(told.path("why").asText(), containsString("points"));
        assertThat(steps(told), contains("guid", "id", "path-rule", "path", "id", "basename", "title"));
        JsonNode best = told.path("candidates").path(0);
        assertThat(best.path("scene").asInt(), is(2));
        assertThat(best.path("score").asInt(), is(greaterThanOrEqualTo(70)));
        assertThat(texts(best.path("reasons")), contains("100 % of 'old garden'", "studio"));
    }

    @Test
    void aTieIsExplained() {
        JsonNode told = explained(TWICE);
        assertThat(told.path("outcome").asText(), is("tie"));
        assertThat(told.has("scene"), is(false));
        assertThat(told.has("step"), is(false));
        assertThat(told.path("why").asText(), is("several scenes are as likely"));
        assertThat(told.path("candidates").findValuesAsText("scene"), containsInAnyOrder("4", "5"));
        JsonNode basename = step(told, "basename");
        assertThat(basename.path("result").asText(), is("several scenes agree as much"));
        assertThat(texts(basename.path("scenes")), containsInAnyOrder("4", "5"));
    }

    @Test
    void aStrangerIsExplained() {
        JsonNode told = explained(STRANGER);
        assertThat(told.path("outcome").asText(), is("none"));
        assertThat(told.has("scene"), is(false));
        assertThat(told.path("why").asText(), is("no scene is likely enough"));
        assertThat(told.path("candidates").isArray(), is(true));
        assertThat(told.path("candidates").size(), is(0));
        assertThat(steps(told), contains("guid", "id", "path-rule", "path", "id", "basename", "title"));
        told.path("steps")
                .forEach(step -> assertThat(step.toString(), step.path("result").asText(), is(not(""))));
    }

    @Test
    void aListIsExplainedBestFirst() {
        JsonNode told = explained(CHOSEN);
        assertThat(told.path("outcome").asText(), is("listed"));
        assertThat(told.path("why").asText(), is("a person chooses"));
        assertThat(told.path("candidates").findValuesAsText("scene"), contains("2", "3"));
        assertThat(
                told.path("candidates").path(0).path("score").asInt(),
                is(greaterThan(told.path("candidates").path(1).path("score").asInt())));
    }

    @TestFactory
    Stream<DynamicTest> bothMethodsTellTheSame() {
        return questions(question -> assertThat(
                ok(service.post("/explain", body(question))), is(ok(service.get("/explain" + query(question))))));
    }

    @TestFactory
    Stream<DynamicTest> whatIsToldIsWhatTheMatchAnswers() {
        return questions(question -> {
            JsonNode told = explained(question);
            JsonNode items = service.match(question);
            List<String> scenes = told.path("outcome").asText().equals("listed")
                    ? told.path("candidates").findValuesAsText("scene")
                    : told.has("scene") ? List.of(told.path("scene").asText()) : List.of();
            assertThat(items.findValuesAsText("ratingKey"), is(scenes));
            items.forEach(item -> assertThat(
                    item.path("score").asInt(),
                    is(candidate(told, item.path("ratingKey").asInt())
                            .path("score")
                            .asInt())));
        });
    }

    private static Stream<DynamicTest> questions(Consumer<Map<String, ?>> check) {
        return Stream.of(BY_PATH, RENAMED, TWICE, STRANGER, CHOSEN)
                .map(question -> DynamicTest.dynamicTest(question.toString(), () -> check.accept(question)));
    }

    @Test
    void aTitleIsQuestionEnough() {
        assertThat(explained(Map.of("title", "Old Garden")).path("scene").asInt(), is(2));
        assertThat(
                explained(Map.of("guid", "tv.plex.agents.custom.stash2plex://movie/3"))
                        .path("scene")
                        .asInt(),
                is(3));
    }

    @Test
    void nothingToLookForIs400AndNamesTheFilename() {
        for (String query : List.of("", "?", "?filename", "?filename=", "?filename=%20", "?manual=1&year=2018")) {
            refused("filename", service.get("/explain" + query));
        }
        for (String body : List.of("{}", "{\"filename\":\"\"}", "{\"filename\":null,\"type\":1}")) {
            refused("filename", service.post("/explain", body));
        }
    }

    @Test
    void anAttributeOfAWrongTypeIs400AndNamed() {
        refused("year", service.get("/explain?filename=a.mp4&year=soon"));
        refused("manual", service.get("/explain?filename=a.mp4&manual=x"));
        refused("year", service.post("/explain", "{\"filename\":\"a.mp4\",\"year\":\"soon\"}"));
        refused("filename", service.post("/explain", "{\"filename\":[]}"));
    }

    @Test
    void aQueryThatIsWrittenOddlyIsRead() {
        String path = "Aurora%20Films/walk%20%26%20talk%2Bmore%201.mp4";
        for (String query : List.of(
                "?filename=" + path + "&filename=other.mp4",
                "?flag&filename=" + path,
                "?filename=" + path + "&year&title=&date",
                "?filename=" + path + "&whatever=%5B1%5D")) {
            assertThat(query, ok(service.get("/explain" + query)).path("scene").asInt(), is(1));
        }
    }

    @Test
    void withAnAccessKeyItIsBehindIt() {
        try (var locked =
                Service.of(stash.uri(), Map.of("server.access-key", KEY)).filled()) {
            String query = query(BY_PATH);
            String body = body(BY_PATH);
            for (String prefix : List.of("", "/wrong", "/" + KEY + "x")) {
                var get = locked.get(prefix + "/explain" + query);
                var post = locked.post(prefix + "/explain", body);
                for (var response : List.of(get, post)) {
                    assertThat(prefix, response.statusCode(), is(404));
                    assertThat(prefix, text(response), not(containsString("River Walk")));
                }
            }
            assertThat(
                    ok(locked.get("/" + KEY + "/explain" + query)).path("scene").asInt(), is(1));
            assertThat(
                    ok(locked.post("/" + KEY + "/explain", body)).path("scene").asInt(), is(1));
        }
    }

    @Test
    void whileStashIsAwayItAnswersWhatTheMatchAnswers() {
        try (var away = StashStandIn.builder().library(library()).start();
                var lonely = Service.of(away.uri()).filled()) {
            away.fault(Fault.GARBAGE);
            assertThat(ok(lonely.get("/explain" + query(BY_PATH))).path("scene").asInt(), is(1));
            for (Map<String, ?> question : List.of(TWICE, STRANGER)) {
                unavailable(lonely.post(MATCHES, body(question)));
                unavailable(lonely.get("/explain" + query(question)));
                unavailable(lonely.post("/explain", body(question)));
            }
            JsonNode told = ok(lonely.get("/explain" + query(CHOSEN)));
            assertThat(told.path("outcome").asText(), is("listed"));
            assertThat(step(told, "refresh").path("result").asText(), is("Stash gave no answer: Unknown"));
        }
    }

    private static JsonNode explained(Map<String, ?> question) {
        return ok(service.get("/explain" + query(question)));
    }

    private static String query(Map<String, ?> question) {
        return question.entrySet().stream()
                .map(entry -> entry.getKey() + "="
                        + URLEncoder.encode(entry.getValue().toString(), StandardCharsets.UTF_8)
                                .replace("+", "%20"))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static String body(Map<String, ?> question) {
        return JSON.valueToTree(question).toString();
    }

    private static List<String> steps(JsonNode told) {
        return told.path("steps").findValuesAsText("step");
    }

    private static JsonNode step(JsonNode told, String name) {
        return first(told.path("steps"), "step", name);
    }

    private static JsonNode candidate(JsonNode told, int scene) {
        return first(told.path("candidates"), "scene", String.valueOf(scene));
    }

    private static JsonNode first(JsonNode array, String field, String value) {
        return array.valueStream()
                .filter(each -> each.path(field).asText().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + field + " " + value + " in " + array));
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }

    private static JsonNode ok(HttpResponse<byte[]> response) {
        assertThat(text(response), response.statusCode(), is(200));
        return Service.json(response);
    }

    private static void refused(String field, HttpResponse<byte[]> response) {
        assertThat(text(response), response.statusCode(), is(400));
        JsonNode error = Service.json(response).path("error");
        assertThat(error.path("status").asInt(), is(400));
        assertThat(error.path("reason").asText(), is("Bad Request"));
        assertThat(error.path("field").asText(), is(field));
    }

    private static void unavailable(HttpResponse<byte[]> response) {
        assertThat(text(response), response.statusCode(), is(503));
        assertThat(response.headers().firstValue("Retry-After").isPresent(), is(true));
        assertThat(Service.json(response).at("/error/message").asText(), containsString("S2P-125"));
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
