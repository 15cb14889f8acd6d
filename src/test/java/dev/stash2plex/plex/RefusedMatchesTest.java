package dev.stash2plex.plex;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import dev.stash2plex.config.Settings;
import dev.stash2plex.config.Sources;
import dev.stash2plex.library.NoStash;
import dev.stash2plex.library.index.HashIndex;
import dev.stash2plex.match.Decision;
import dev.stash2plex.match.MatchOutcome;
import dev.stash2plex.match.Matcher;
import dev.stash2plex.metadata.MetadataMapper;
import dev.stash2plex.path.PathRules;
import dev.stash2plex.stash.SceneFile;
import dev.stash2plex.stash.SceneSummary;
import dev.stash2plex.time.Time;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What Plex asks and a provider does not answer, though the scene is there.
class RefusedMatchesTest {
    private static final String GARDEN = "/data/Some Studio/Old Garden Party.mp4";

    @Test
    void onlyMoviesAreAnswered() {
        var outcome = match(false, new MatchRequest(2, "", null, "", GARDEN, "", false, false));
        assertThat(outcome.decision(), is(Decision.REFUSED));
        assertThat(outcome.candidates(), is(empty()));
        assertThat(outcome.logFields(), is(Map.of("outcome", "refused")));
        assertThat(outcome.explanation().why(), is("type 2 is no movie"));
    }

    @Test
    void strictModeAnswersOnlyWhoAsksForAdultContent() {
        assertThat(scene(true, false), is(0));
        assertThat(scene(true, true), is(1));
        assertThat(scene(false, false), is(1));
    }

    private static int scene(boolean adultOnlyWhenAsked, boolean includeAdult) {
        return match(adultOnlyWhenAsked, new MatchRequest(1, "", null, "", GARDEN, "", false, includeAdult))
                .best()
                .map(candidate -> candidate.scene().id())
                .orElse(0);
    }

    private static MatchOutcome match(boolean adultOnlyWhenAsked, MatchRequest request) {
        var index = new HashIndex();
        var files = List.of(new SceneFile(GARDEN, 60));
        index.put(new SceneSummary(1, "", "", null, "2026-11-23T11:54:26Z", files, null, null, List.of()), 1);
        Settings settings = Sources.fromVariables(Map.of());
        var provider = new Provider(
                "",
                "tv.plex.agents.stash2plex",
                "Stash2Plex",
                adultOnlyWhenAsked,
                List.of(),
                new Matcher("", new PathRules(List.of()), Set.of(), index, new NoStash()),
                new MetadataMapper(settings.metadata(), settings.artwork()));
        return provider.match(request, Time.system().in(Duration.ofSeconds(60)));
    }
}
