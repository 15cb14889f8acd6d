package dev.stash2plex.standin;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Replays every exchange that was recorded with a real Stash: the stand-in must answer as the original did.
class StashStandInTest {
    private static final String KEY = "key-of-the-stand-in";

    /// Not modelled: what no client of ours asks for.
    private static final Set<String> OUT_OF_SCOPE = Set.of(
            // the video itself and what lies beside its file
            "img-stream-range", "img-funscript", "img-caption");

    private static final Map<StashVersion, StashStandIn> RUNNING = new EnumMap<>(StashVersion.class);

    @BeforeAll
    static void start() {
        for (StashVersion version : StashVersion.values()) {
            RUNNING.put(
                    version, StashStandIn.builder().version(version).apiKey(KEY).start());
        }
    }

    @AfterAll
    static void stop() {
        RUNNING.values().forEach(StashStandIn::close);
    }

    @TestFactory
    Stream<DynamicContainer> answersAsRecorded() {
        return RUNNING.values().stream()
                .map(stash -> DynamicContainer.dynamicContainer(
                        stash.version().name(),
                        Exchange.of(stash.version()).stream()
                                .filter(exchange -> !OUT_OF_SCOPE.contains(exchange.name()))
                                .map(exchange ->
                                        DynamicTest.dynamicTest(exchange.name(), () -> replay(stash, exchange)))));
    }

    private static void replay(StashStandIn stash, Exchange exchange) throws Exception {
        RawHttp.Answer answer = RawHttp.send(stash.port(), exchange, KEY);
        Comparison comparison = new Comparison(exchange, KEY);
        assertThat(exchange.name() + ": status", answer.status(), is(exchange.status()));
        assertThat(exchange.name() + ": headers", comparison.headers(answer), is(comparison.expectedHeaders()));
        assertThat(exchange.name() + ": body", comparison.body(answer), is(comparison.expectedBody()));
    }
}
