package dev.stash2plex.plex;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import dev.stash2plex.Service;
import dev.stash2plex.standin.Fault;
import dev.stash2plex.standin.StashStandIn;
import dev.stash2plex.standin.StashVersion;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A Stash that cannot answer is a 503 with a reason and `Retry-After`, never an empty success; what is in memory
/// is still answered; and as soon as Stash is back, so are the answers.
class StashDownTest {
    private static final String ITEM = "/library/metadata/12";
    private static final String NEW_FILE = "{\"type\":1,\"filename\":\"Somewhere/never seen before.mp4\"}";
    private static final String KNOWN_FILE =
            "{\"type\":1,\"filename\":\"Northlight Studio/Northlight - First Light.mp4\"}";

    @Test
    void neverReached() {
        try (var stash = StashStandIn.builder().start()) {
            stash.stop();
            try (var service = Service.of(stash.uri())) {
                unavailable("is refused", service.get(ITEM));
                unavailable("is refused", match(service, KNOWN_FILE));
                unavailable("is refused", service.get("/art/scene/12"));
                assertThat(service.json("/health").path("stash_reachable").asBoolean(), is(false));
                assertThat(service.get("/health").statusCode(), is(200));
                assertThat(service.get("/").statusCode(), is(200));
            }
        }
    }

    @Test
    void killedAfterTheLibraryWasRead() {
        try (var stash = StashStandIn.builder().start();
                var service = Service.of(stash.uri()).filled()) {
            assertThat(service.get(ITEM).statusCode(), is(200));
            assertThat(service.json("/health").path("stash_reachable").asBoolean(), is(true));
            stash.stop();
            pause(3200);
            assertThat("from the cache", service.get(ITEM).statusCode(), is(200));
            assertThat("from the index", match(service, KNOWN_FILE).statusCode(), is(200));
            unavailable("is refused", service.get("/library/metadata/13"));
            unavailable("is refused", match(service, NEW_FILE));
            assertThat(service.json("/health").path("stash_reachable").asBoolean(), is(false));
            stash.start();
            pause(2200);
            assertThat("back again", service.get("/library/metadata/13").statusCode(), is(200));
            assertThat(
                    "nothing was remembered as none", match(service, NEW_FILE).statusCode(), is(200));
        }
    }

    @Test
    void aDeadStashCostsMilliseconds() {
        try (var stash = StashStandIn.builder().start();
                var service = Service.of(stash.uri(), Map.of("stash.timeout", "400ms"))
                        .filled()) {
            stash.fault(Fault.slow(Duration.ofSeconds(20)));
            for (int i = 13; i < 17; i++) {
                assertThat(service.get("/library/metadata/" + i).statusCode(), is(503));
            }
            long begun = System.nanoTime();
            for (int i = 17; i < 22; i++) {
                assertThat(service.get("/library/metadata/" + i).statusCode(), is(503));
            }
            assertThat("five refusals", (System.nanoTime() - begun) / 1_000_000, is(lessThan(2_000L)));
        }
    }

    @Test
    void tooSlow() {
        try (var stash = StashStandIn.builder().start();
                var service = Service.of(stash.uri(), Map.of("stash.timeout", "500ms"))
                        .filled()) {
            stash.fault(Fault.slow(Duration.ofSeconds(10)));
            unavailable("S2P-128: ", service.get(ITEM));
        }
    }

    @Test
    void brokenOffInTheMiddle() {
        try (var stash = StashStandIn.builder().start();
                var service = Service.of(stash.uri()).filled()) {
            stash.fault(Fault.KILLED_MID_BODY);
            unavailable("S2P-116: ", service.get(ITEM));
            stash.fault(Fault.NONE);
            pause(2200);
            assertThat(service.get(ITEM).statusCode(), is(200));
        }
    }

    @Test
    void refusesTheKey() {
        for (StashVersion version : StashVersion.values()) {
            try (var stash = StashStandIn.builder()
                            .version(version)
                            .apiKey("right")
                            .start();
                    var service = Service.of(stash.uri(), Map.of("stash.api-key", "wrong-secret"))) {
                unavailable("S2P-101: ", service.get(ITEM));
                unavailable("S2P-101: ", match(service, KNOWN_FILE));
                unavailable("S2P-101: ", service.get("/art/scene/12"));
                assertThat(
                        new String(service.get(ITEM).body(), StandardCharsets.UTF_8),
                        not(containsString("wrong-secret")));
            }
        }
    }

    @Test
    void asksForAKeyThatIsNotThere() {
        try (var stash = StashStandIn.builder().apiKey("right").start();
                var service = Service.of(stash.uri())) {
            unavailable("S2P-103: ", service.get(ITEM));
            unavailable("S2P-103: ", service.get("/art/scene/12"));
        }
    }

    @Test
    void waitsForAMigration() {
        try (var stash = StashStandIn.builder().start()) {
            stash.fault(Fault.NOT_READY);
            try (var service = Service.of(stash.uri())) {
                unavailable("S2P-121: ", service.get(ITEM));
                unavailable("S2P-121: ", match(service, KNOWN_FILE));
                assertThat(service.json("/health").path("stash_reachable").asBoolean(), is(false));
                stash.fault(Fault.NONE);
                assertThat(service.get(ITEM).statusCode(), is(200));
            }
        }
    }

    @Test
    void isBehindABrokenProxyOrIsSomethingElse() {
        try (var stash = StashStandIn.builder().start()) {
            stash.fault(Fault.BAD_GATEWAY);
            try (var service = Service.of(stash.uri())) {
                unavailable("S2P-115: ", service.get(ITEM));
            }
            stash.fault(Fault.GARBAGE);
            try (var service = Service.of(stash.uri())) {
                unavailable("S2P-125: ", service.get(ITEM));
            }
        }
    }

    private static HttpResponse<byte[]> match(Service service, String body) {
        return service.post("/library/metadata/matches", body);
    }

    private static void unavailable(String reason, HttpResponse<byte[]> response) {
        var error = Service.json(response).path("error");
        assertThat(error.toString(), response.statusCode(), is(503));
        assertThat(error.path("message").asText(), containsString(reason));
        assertThat(response.headers().firstValue("Retry-After").isPresent(), is(true));
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
