package dev.stash2plex.standin;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The stand-in with costs is as slow as a real Stash, and the one without holds a large library with ease.
class StandInCostsTest {
    private static final String BY_PATH =
            "query($p:String!){findScenes(scene_filter:{path:{value:$p,modifier:EQUALS}}){scenes{id}}}";

    @Test
    void looksForPathsOneAfterTheOther() throws Exception {
        Library library = SyntheticLibrary.of(200, 7);
        String path = library.scenes().getFirst().files().getFirst().path();
        try (StashStandIn stash = StashStandIn.builder()
                        .library(library)
                        .costs(CostModel.measured())
                        .start();
                Asking asking = new Asking(stash);
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<JsonNode> look = () -> asking.graphQl(BY_PATH, Map.of("p", path));
            long start = System.nanoTime();
            List<JsonNode> answers = clients
                    .invokeAll(Stream.generate(() -> look).limit(8).toList())
                    .stream()
                    .map(answer -> answer.resultNow())
                    .toList();
            assertThat(Duration.ofNanos(System.nanoTime() - start).toMillis(), greaterThanOrEqualTo(8 * 45L));
            assertThat(answers.getFirst().at("/data/findScenes/scenes/0/id").asText(), is("1"));
        }
    }

    @Test
    void inventsTheSameLibraryAgain() {
        assertThat(
                SyntheticLibrary.of(50, 3).scenes(),
                is(SyntheticLibrary.of(50, 3).scenes()));
    }

    @Test
    void pagesThroughALargeLibrary() throws Exception {
        try (StashStandIn stash = StashStandIn.builder()
                        .library(SyntheticLibrary.of(20_000, 7))
                        .start();
                Asking asking = new Asking(stash)) {
            JsonNode found = asking.graphQl(
                            "{findScenes(filter:{sort:\"id\",per_page:1000,page:20}){count scenes{id files{path}}}}")
                    .at("/data/findScenes");
            assertThat(found.path("count").asInt(), is(20_000));
            assertThat(found.at("/scenes/999/id").asText(), is("20000"));
        }
    }
}
