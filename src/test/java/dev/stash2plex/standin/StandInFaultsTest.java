package dev.stash2plex.standin;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What can go wrong with a Stash goes wrong when told, and is well again afterwards.
class StandInFaultsTest {
    private static final Map<String, String> SCENE = Map.of("query", "{findScene(id:12){title}}");

    private final StashStandIn stash = StashStandIn.builder().start();
    private final Asking asking = new Asking(stash);

    @AfterEach
    void close() {
        asking.close();
        stash.close();
    }

    @Test
    void refusesTheKey() throws Exception {
        stash.fault(Fault.REFUSED_KEY);
        assertThat(asking.post(SCENE).statusCode(), is(401));
        assertThat(asking.get("/scene/12/screenshot").statusCode(), is(401));
        assertThat(stash.calls().refused(), is(2L));
        assertThat(asking.get("/healthz").statusCode(), is(200));
    }

    @Test
    void waitsForItsMigration() throws Exception {
        stash.fault(Fault.NOT_READY);
        JsonNode status = asking.graphQl("{systemStatus{status databaseSchema appSchema}}");
        assertThat(status.at("/data/systemStatus/status").asText(), is("NEEDS_MIGRATION"));
        JsonNode scene = asking.graphQl("{findScene(id:12){title}}");
        assertThat(scene.at("/errors/0/message").asText(), containsString("nil pointer dereference"));
        assertThat(asking.get("/scene/12/screenshot").statusCode(), is(500));
        stash.fault(Fault.NONE);
        assertThat(
                asking.graphQl("{findScene(id:12){title}}")
                        .at("/data/findScene/title")
                        .asText(),
                is("First Light"));
    }

    @Test
    void isSlowOnlyWhereTold() throws Exception {
        asking.post(SCENE);
        stash.fault(Fault.slow(Duration.ofMillis(300), "findScene"));
        assertThat(milliseconds("{findScene(id:12){title}}"), greaterThanOrEqualTo(300L));
        assertThat(milliseconds("{version{version}}"), lessThan(300L));
    }

    @Test
    void hangsUpInTheMiddleOfABody() {
        stash.fault(Fault.KILLED_MID_BODY);
        assertThrows(IOException.class, () -> asking.post(SCENE));
        assertThrows(IOException.class, () -> asking.get("/scene/12/screenshot"));
    }

    @Test
    void hidesBehindABadGateway() throws Exception {
        stash.fault(Fault.BAD_GATEWAY);
        HttpResponse<byte[]> answer = asking.post(SCENE);
        assertThat(answer.statusCode(), is(502));
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow(), is("text/html"));
    }

    @Test
    void answersGarbage() throws Exception {
        stash.fault(Fault.GARBAGE);
        HttpResponse<byte[]> answer = asking.post(SCENE);
        assertThat(answer.statusCode(), is(200));
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow(), is("text/html"));
    }

    @Test
    void comesBackAtTheSameAddressWithEverythingItHad() throws Exception {
        stash.library().edit(12, scene -> scene.title("Changed"));
        stash.close();
        assertThrows(IOException.class, () -> asking.post(SCENE));
        stash.start();
        assertThat(
                asking.graphQl("{findScene(id:12){title}}")
                        .at("/data/findScene/title")
                        .asText(),
                is("Changed"));
    }

    private long milliseconds(String query) throws Exception {
        long start = System.nanoTime();
        asking.graphQl(query);
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }
}
