package dev.stash2plex.library;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import dev.stash2plex.Service;
import dev.stash2plex.standin.Call;
import dev.stash2plex.standin.Fault;
import dev.stash2plex.standin.StashStandIn;
import dev.stash2plex.stash.hostile.HostileServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// "database is locked", as Stash says while it scans on a busy disk: a moment of it costs no question, and what stays
/// so is a 503 that says it, soon and without consequences.
class LockedDatabaseTest {
    private static final String NEW_FILE = "{\"type\":1,\"filename\":\"Somewhere/never seen before.mp4\"}";
    private static final String SCHEMA =
            "{\"data\":{\"scene\":{\"fields\":[{\"name\":\"urls\"}]},\"query\":{\"fields\":"
                    + "[{\"name\":\"findScenes\",\"args\":[{\"name\":\"ids\"}]}]},\"version\":{\"version\":\"v0.28.1\"}}}";

    @Test
    void aMomentOfItCostsNoQuestion() {
        try (var stash = StashStandIn.builder().start();
                var service = Service.of(stash.uri()).filled()) {
            var refused = new AtomicInteger();
            stash.fault(
                    Fault.refusing("database is locked", call -> isQuestion(call) && refused.incrementAndGet() <= 3));
            assertThat(service.get("/movies/library/metadata/13").statusCode(), is(200));
            assertThat(refused.get(), greaterThan(3));
        }
    }

    @Test
    void whatStaysSoIsSaidSoonAndForgotten() {
        try (var stash = StashStandIn.builder().start();
                var service = Service.of(stash.uri()).filled()) {
            stash.fault(Fault.refusing("database is locked (5) (SQLITE_BUSY)", call -> true));
            long begun = System.nanoTime();
            locked(service.get("/movies/library/metadata/13"));
            assertThat((System.nanoTime() - begun) / 1_000_000, is(lessThan(4_000L)));
            locked(service.post("/movies/library/metadata/matches", NEW_FILE));
            stash.fault(Fault.NONE);
            assertThat(service.get("/movies/library/metadata/13").statusCode(), is(200));
            assertThat(
                    service.post("/movies/library/metadata/matches", NEW_FILE).statusCode(), is(200));
        }
    }

    @Test
    void whoAsksBeforeTheLibraryIsReadIsToldSoonToo() {
        try (var stash = StashStandIn.builder().start()) {
            stash.fault(Fault.refusing("database is locked", call -> true));
            try (var service = Service.of(stash.uri())) {
                long begun = System.nanoTime();
                locked(service.post("/movies/library/metadata/matches", NEW_FILE));
                assertThat((System.nanoTime() - begun) / 1_000_000, is(lessThan(6_000L)));
            }
        }
    }

    @Test
    void halfAnAnswerIsTheSameFailure() throws IOException {
        for (String half : new String[] {"{\"scenes\":[null]}", "null", "{\"scenes\":null}"}) {
            var asked = new AtomicInteger();
            try (var server = new HostileServer((target, out) -> {
                        boolean isSchema = target.contains("__type");
                        asked.addAndGet(target.contains("query Scenes") ? 1 : 0);
                        out.write(HostileServer.json(isSchema ? SCHEMA : "{\"data\":{\"found\":" + half + "}}"));
                    });
                    var service = Service.of(server.uri())) {
                locked(service.get("/movies/library/metadata/13"));
                assertThat("asked again", asked.get(), greaterThan(2));
            }
        }
    }

    private static boolean isQuestion(Call.GraphQl call) {
        return call.operation().equals("Scenes");
    }

    private static void locked(HttpResponse<byte[]> response) {
        var error = Service.json(response).path("error");
        assertThat(error.toString(), response.statusCode(), is(503));
        assertThat(error.path("code").asText(), is("S2P-127"));
        assertThat(error.path("message").asText(), containsString("cannot read its database"));
        assertThat(response.headers().firstValue("Retry-After").isPresent(), is(true));
    }
}
