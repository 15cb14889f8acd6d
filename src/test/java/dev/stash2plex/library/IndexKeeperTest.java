package dev.stash2plex.library;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.stash2plex.config.LibrarySettings;
import dev.stash2plex.config.StashSettings;
import dev.stash2plex.standin.Fault;
import dev.stash2plex.standin.SceneData;
import dev.stash2plex.standin.StashStandIn;
import dev.stash2plex.stash.Stash;
import dev.stash2plex.stash.client.StashClient;
import dev.stash2plex.time.Time;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is asked of Stash to fill the index and to keep it.
class IndexKeeperTest {
    private static final LibrarySettings SETTINGS =
            new LibrarySettings(20, Duration.ofSeconds(30), Duration.ofHours(1));

    /// `2026-01-01T12:00Z` is no timestamp for Stash.
    @Test
    void aTimestampAlwaysHasItsSeconds() {
        try (var server = StashStandIn.builder().start();
                var stash = client(server.uri())) {
            server.library().put(SceneData.of(7).title("Late").updatedAt(Instant.parse("2099-02-01T12:00:02Z")));
            var keeper = keeper(stash, new SceneIndex());
            keeper.fill();
            server.resetCalls();
            keeper.refresh();
            var asked = server.calls().graphQl("findScenes").stream()
                    .map(call -> call.variables().get("after"))
                    .toList();
            assertThat(asked, is(List.of("2099-02-01T12:00:00Z")));
        }
    }

    @Test
    void pagesAreAskedForOneAtATime() {
        try (var server = StashStandIn.builder().start();
                var stash = client(server.uri())) {
            server.fault(Fault.slow(Duration.ofMillis(20)));
            var index = new SceneIndex();
            keeper(stash, index).fill();
            assertThat(index.size(), is(71));
            assertThat(server.calls().graphQl("findScenes").size(), is(4));
            assertThat(server.calls().maxInFlight(), is(1));
        }
    }

    @Test
    void performersComeAfterEverythingElseAndStayWhenItIsReadAgain() {
        try (var server = StashStandIn.builder().start();
                var stash = client(server.uri())) {
            var index = new SceneIndex();
            var keeper = keeper(stash, index);
            keeper.fill();
            assertThat(index.size(), is(71));
            assertThat(performers(index), is(List.of()));
            keeper.fillPerformers();
            assertThat(performers(index), is(List.of("Jane Roe", "Alex Poe")));
            keeper.fill();
            assertThat(performers(index), is(List.of("Jane Roe", "Alex Poe")));
        }
    }

    @Test
    void whatIsGoneIsForgottenAndWhatWasPassedOverIsNot() {
        try (var server = StashStandIn.builder().start();
                var stash = client(server.uri())) {
            var index = new SceneIndex();
            var keeper = keeper(stash, index);
            keeper.fill();
            server.library().remove(12);
            server.library().put(SceneData.of(900).title("Late").updatedAt(Instant.now()));
            keeper.fill();
            assertThat(index.byId(12), is(Optional.empty()));
            assertThat(index.byId(900).isPresent(), is(true));
            assertThat(index.size(), is(71));
        }
    }

    private static List<String> performers(SceneIndex index) {
        return index.byId(12).orElseThrow().performers();
    }

    private static StashClient client(URI uri) {
        return new StashClient(new StashSettings(uri, Optional.empty(), Duration.ofSeconds(5), 4), Time.system());
    }

    private static IndexKeeper keeper(Stash stash, SceneIndex index) {
        return new IndexKeeper(stash, index, SETTINGS, Clock.systemUTC());
    }
}
