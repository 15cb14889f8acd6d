package dev.stash2plex.plex;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stash2plex.Service;
import dev.stash2plex.standin.StashStandIn;
import dev.stash2plex.standin.StashVersion;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Manifest, match, metadata, images and extras of every scene of every recorded Stash validate against the
/// schemas.
class AnswersFitTheSpecificationTest {
    @TestFactory
    Stream<DynamicTest> everyAnswerOfEveryVersion() {
        return Stream.of(StashVersion.values())
                .map(version -> DynamicTest.dynamicTest(version.name(), () -> validateAll(version)));
    }

    private static void validateAll(StashVersion version) {
        try (var stash = StashStandIn.builder().version(version).start();
                var service = Service.of(stash.uri()).filled()) {
            for (String root : List.of("", "/movies")) {
                valid("manifest", service.json(root + "/"));
                for (var scene : stash.library().scenes()) {
                    String item = root + "/library/metadata/" + scene.id();
                    valid("items", service.json(item));
                    valid("images", service.json(item + "/images"));
                    valid("items", service.json(item + "/extras"));
                }
            }
            JsonNode manual = Service.json(
                    service.post("/library/metadata/matches", "{\"type\":1,\"title\":\"Light\",\"manual\":1}"));
            valid("items", manual);
            assertThat(manual.path("MediaContainer").path("size").asInt(), is(greaterThan(0)));
        }
    }

    private static void valid(String schema, JsonNode answer) {
        assertThat(answer.toString(), Schemas.faults(schema, answer), is(empty()));
    }

    /// A schema that lets everything pass would prove nothing.
    @Test
    void theSchemasRefuseWhatTheSpecificationDoes() throws IOException {
        var json = new ObjectMapper();
        JsonNode good = json.readTree("""
                {"MediaContainer":{"offset":0,"totalSize":1,"identifier":"tv.plex.agents.custom.x","size":1,"Metadata":[
                  {"ratingKey":"1","key":"/library/metadata/1","guid":"tv.plex.agents.custom.x://movie/1",
                   "type":"movie","title":"t"}]}}""");
        valid("items", good);
        Map<String, Object> spoiled = Map.of(
                "ratingKey",
                1,
                "key",
                "/1",
                "guid",
                "plex://movie/1",
                "type",
                "clip",
                "title",
                "",
                "year",
                "2021",
                "duration",
                1.5,
                "originallyAvailableAt",
                "2021",
                "thumb",
                "/art/1",
                "Genre",
                List.of("a"));
        spoiled.forEach((field, value) -> {
            JsonNode bad = good.deepCopy();
            ((ObjectNode) bad.at("/MediaContainer/Metadata/0")).set(field, json.valueToTree(value));
            assertThat(field, Schemas.faults("items", bad), is(not(empty())));
        });
    }
}
