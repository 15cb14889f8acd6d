package dev.stash2plex.standin;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Tests can put anything into the library, and see what was asked.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StandInLibraryTest {
    private final StashStandIn stash = StashStandIn.builder().start();
    private final Asking asking = new Asking(stash);

    @AfterAll
    void close() {
        asking.close();
        stash.close();
    }

    @Test
    void answersWithWhatATestPutIn() throws Exception {
        stash.library().put(EntityData.studio(70, "Small Studio").with("parent_studio", 2));
        stash.library().put(EntityData.performer(80, "Pat Field"));
        stash.library()
                .put(SceneData.of(500)
                        .title("Long Road")
                        .date("2023-05-01")
                        .studio(70)
                        .performers(80, 1)
                        .group(1, 4)
                        .stashId("https://box.example/graphql", "abc")
                        .file("/srv/stash-media/Small/Long Road.mp4"));
        JsonNode scene = asking.graphQl(
                        "{findScene(id:500){title date files{path basename duration} studio{name image_path "
                                + "parent_studio{name}} performers{name scene_count} groups{scene_index group{name}} "
                                + "stash_ids{stash_id updated_at}}}")
                .at("/data/findScene");
        assertThat(scene.at("/files/0/basename").asText(), is("Long Road.mp4"));
        assertThat(scene.at("/studio/parent_studio/name").asText(), is("Northlight Studio"));
        assertThat(scene.at("/studio/image_path").asText(), endsWith("&default=true"));
        assertThat(scene.at("/performers/0/scene_count").asInt(), is(1));
        assertThat(scene.at("/groups/0/scene_index").asInt(), is(4));
        stash.library().remove(500);
        assertThat(
                asking.graphQl("{findScene(id:500){title}}")
                        .at("/data/findScene")
                        .isNull(),
                is(true));
    }

    @Test
    void movesUpdatedAtOfWhatIsEditedAndOfNothingElse() throws Exception {
        String query = "{findScene(id:23){updated_at studio{name updated_at}}}";
        JsonNode before = asking.graphQl(query).at("/data/findScene");
        stash.library().edit(EntityKind.STUDIO, 2, studio -> studio.with("name", "Northlight Pictures"));
        JsonNode renamed = asking.graphQl(query).at("/data/findScene");
        assertThat(renamed.at("/studio/name").asText(), is("Northlight Pictures"));
        assertThat(renamed.at("/updated_at"), is(before.at("/updated_at")));
        assertThat(renamed.at("/studio/updated_at"), is(not(before.at("/studio/updated_at"))));
        stash.library().edit(EntityKind.STUDIO, 2, studio -> studio.with("name", "Northlight Studio"));
        stash.library().edit(23, scene -> scene);
        assertThat(asking.graphQl(query).at("/data/findScene/updated_at"), is(not(before.at("/updated_at"))));
        String changed =
                "query($t:String!){findScenes(scene_filter:{updated_at:{value:$t,modifier:GREATER_THAN}}){scenes{id}}}";
        Map<String, String> since = Map.of("t", before.at("/updated_at").asText());
        assertThat(asking.graphQl(changed, since).at("/data/findScenes/scenes").findValuesAsText("id"), hasItem("23"));
        assertThat(
                asking.graphQl("{findStudios(filter:{sort:\"updated_at\",direction:DESC,per_page:1}){studios{id}}}")
                        .at("/data/findStudios/studios/0/id")
                        .asText(),
                is("2"));
    }

    @Test
    void hasNoOrderWithoutSort() throws Exception {
        List<Integer> ids = new ArrayList<>();
        asking.graphQl("{findScenes(filter:{per_page:-1}){scenes{id}}}")
                .at("/data/findScenes/scenes")
                .forEach(scene -> ids.add(scene.path("id").asInt()));
        assertThat(ids, is(not(ids.stream().sorted().toList())));
    }

    @Test
    void servesImagesOfATest() throws Exception {
        byte[] large = new byte[25_000_000];
        large[1] = 7;
        stash.image("/performer/7/image", large, "image/jpeg");
        HttpResponse<byte[]> image = asking.get("/performer/7/image?t=1");
        assertThat(image.body().length, is(large.length));
        assertThat(image.headers().firstValue("Content-Type").orElseThrow(), is("image/jpeg"));
        String path = asking.graphQl("{findPerformer(id:7){image_path}}")
                .at("/data/findPerformer/image_path")
                .asText();
        assertThat(path, not(containsString("default")));
        assertThat(asking.get("/scene/20/screenshot").body().length, greaterThan(500));
    }

    @Test
    void hidesDeprecatedFieldsFromIntrospection() throws Exception {
        JsonNode types = asking.graphQl(
                "{a:__type(name:\"Scene\"){fields{name}} b:__type(name:\"Query\"){fields{name args{name}}}}");
        List<String> fields = types.at("/data/a/fields").findValuesAsText("name");
        assertThat(fields, hasItem("groups"));
        assertThat(fields, not(hasItem("movies")));
        assertThat(types.at("/data/b/fields").findValuesAsText("name"), hasItem("findFile"));
        assertThat(
                asking.graphQl("{findScene(id:23){movies{movie{name}}}}")
                        .at("/data/findScene/movies")
                        .findValuesAsText("name"),
                hasItem("Grand Voyage"));
    }

    @Test
    void refusesWhatTheVersionDoesNotHave() throws Exception {
        try (StashStandIn old =
                        StashStandIn.builder().version(StashVersion.V0_22_1).start();
                Asking askingOld = new Asking(old)) {
            HttpResponse<byte[]> answer =
                    askingOld.post(Map.of("query", "{findScenes(ids:[1]){scenes{id groups{group{name}}}}}"));
            assertThat(answer.statusCode(), is(422));
            assertThat(
                    Asking.text(answer),
                    containsString("Unknown argument \\\"ids\\\" on field \\\"Query.findScenes\\\"."));
            assertThat(Asking.text(answer), containsString("Cannot query field \\\"groups\\\" on type \\\"Scene\\\"."));
            assertThat(old.calls().graphQl(), hasSize(0));
        }
    }

    @Test
    void remembersWhatWasAsked() throws Exception {
        stash.resetCalls();
        asking.graphQl(
                "query One($id:ID!){...Root} fragment Root on Query{a:findScene(id:$id){id} b:findScene(id:2){id}}",
                Map.of("id", "1"));
        asking.get("/scene/12/screenshot?t=5");
        Call.GraphQl call = stash.calls().graphQl("findScene").getFirst();
        assertThat(call.operation(), is("One"));
        assertThat(call.variables(), is(Map.of("id", "1")));
        assertThat(Objects.requireNonNull(call.headers().get("accept")), is("application/json"));
        assertThat(stash.calls().count("findScene"), is(2L));
        assertThat(
                stash.calls().images().stream().map(Call.ForImage::target).toList(),
                contains("/scene/12/screenshot?t=5"));
        assertThat(stash.calls().maxInFlight(), is(1));
    }
}
