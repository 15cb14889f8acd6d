package dev.stash2plex.match;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stash2plex.call.CallException;
import dev.stash2plex.call.CallFailure;
import dev.stash2plex.library.LiveLookup;
import dev.stash2plex.library.index.HashIndex;
import dev.stash2plex.path.PathRules;
import dev.stash2plex.stash.SceneSummary;
import dev.stash2plex.time.Deadline;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The order of the steps, and when Stash is asked.
class StepsTest {
    private static final String GARDEN = "/data/Some Studio/Old Garden Party.mp4";

    private final HashIndex index = Scenes.index(
            Scenes.untitled(1, GARDEN),
            Scenes.untitled(2, "/data/Other/River Walk at Night.mp4"),
            Scenes.untitled(9, "/data/Other/my stash-2 days.mp4"),
            Scenes.untitled(10, "/data/A/scene01.mp4"),
            Scenes.untitled(11, "/data/B/scene01.mp4"));
    private final Asked asked = new Asked(index);

    private static Question request(String title, String guid, String filename) {
        return new Question(filename, title, null, "", guid, false);
    }

    @Test
    void anOwnGuidDecides() {
        assertThat(asked.scene(request("", Asked.IDENTIFIER + "://movie/2", GARDEN)), is(2));
        assertThat(asked.scene(request("", "tv.plex.agents.movie://movie/2", GARDEN)), is(1));
        assertThat(asked.scene(request("", Asked.IDENTIFIER + "://show/2", GARDEN)), is(1));
        assertThat(asked.questions, is(empty()));
        assertThat(asked.scene(request("", Asked.IDENTIFIER + "://movie/999", GARDEN)), is(1));
        assertThat(asked.questions, contains("id 999"));
    }

    @Test
    void anIdInTheNameDecides() {
        assertThat(asked.scene(request("Whatever [stash-2]", "", "")), is(2));
        assertThat(asked.scene(request("{Stash-2} Whatever", "", GARDEN)), is(2));
        assertThat(asked.scene("Folder {stash-2}/clip.mp4"), is(2));
        assertThat(asked.scene("Folder/clip.stash-2.mp4"), is(2));
        assertThat(asked.scene(request("stash-2", "", "")), is(2));
        assertThat(asked.scene(request("mustash-2", "", "")), is(0));
        assertThat(asked.scene(request("stash-2x", "", "")), is(0));
        assertThat(asked.scene(request("[stash-1] [stash-2]", "", "")), is(0));
        assertThat(asked.scene("stash-2/clip.mp4"), is(0));
        assertThat(asked.scene("stash-99999999999999.mp4"), is(0));
    }

    @Test
    void aPathOutweighsWhatLooksLikeAnId() {
        assertThat(asked.scene("Other/my stash-2 days.mp4"), is(9));
        assertThat(asked.scene("Other/my [stash-2] days.mp4"), is(2));
    }

    @Test
    void aTieIsNoAnswerButAListForWhoChooses() {
        assertThat(asked.match(Asked.file("scene01.mp4")).decision(), is(Decision.TIE));
        var listed = asked.match(Asked.manual("", "scene01.mp4"));
        assertThat(listed.decision(), is(Decision.LISTED));
        assertThat(
                listed.candidates().stream().map(c -> c.scene().id()).sorted().toList(), contains(10, 11));
    }

    @Test
    void stashIsAskedOnceWhatTheIndexDoesNotKnow() {
        assertThat(asked.scene("/data/New/new.mp4"), is(0));
        assertThat(asked.questions, contains("refresh", "paths [/data/New/new.mp4]"));
    }

    @Test
    void whatStashAddsIsFound() {
        SceneSummary added = Scenes.untitled(20, "/data/New/new.mp4");
        assertThat(scene(new Live(index, Optional.of(added), Optional.empty()), "New/new.mp4"), is(20));
    }

    @Test
    void whatOnlyStashFindsIsAnswered() {
        SceneSummary added = Scenes.untitled(21, "/data/New/newer.mp4");
        assertThat(scene(new Live(index, Optional.empty(), Optional.of(added)), "/data/New/newer.mp4"), is(21));
    }

    private int scene(LiveLookup live, String filename) {
        return matcher(live)
                .find(Asked.file(filename), Asked.deadline())
                .best()
                .orElseThrow()
                .scene()
                .id();
    }

    private Matcher matcher(LiveLookup live) {
        return new Matcher("", new PathRules(List.of()), Set.of(Asked.IDENTIFIER), index, live);
    }

    @Test
    void aStashThatIsAwayIsNoReasonToSayNone() {
        var away = new Away();
        assertThrows(CallException.class, () -> matcher(away).find(Asked.file("New/new.mp4"), Asked.deadline()));
        assertThat(scene(away, GARDEN), is(1));
        assertThat(
                matcher(away)
                        .find(Asked.manual("", "scene01.mp4"), Asked.deadline())
                        .decision(),
                is(Decision.LISTED));
    }

    @Test
    void theDecisionIsExplained() {
        MatchOutcome outcome = asked.match(Asked.file("/plex/Some Studio/Old Garden Party.mp4"));
        assertThat(outcome.logFields(), is(Map.of("outcome", "matched", "scene", 1, "step", "path")));
        JsonNode json = new ObjectMapper().valueToTree(outcome.explanation());
        assertThat(json.path("outcome").asText(), is("matched"));
        assertThat(json.path("scene").asInt(), is(1));
        assertThat(json.path("candidates").path(0).path("file").asText(), is(GARDEN));
        assertThat(json.path("steps").findValuesAsText("step"), contains("guid", "id", "path-rule", "path"));
    }

    /// A Stash that has one scene more than the index.
    private record Live(HashIndex index, Optional<SceneSummary> news, Optional<SceneSummary> found)
            implements LiveLookup {
        @Override
        public Optional<SceneSummary> byId(int id, Deadline deadline) {
            return Optional.empty();
        }

        @Override
        public Optional<SceneSummary> byPaths(List<String> paths, Deadline deadline) {
            return found;
        }

        @Override
        public void refresh(Deadline deadline) {
            news.ifPresent(scene -> index.put(scene, 1));
        }

        @Override
        public boolean isComplete() {
            return true;
        }
    }

    /// A Stash that does not answer.
    private static final class Away implements LiveLookup {
        @Override
        public Optional<SceneSummary> byId(int id, Deadline deadline) {
            throw new CallException(new CallFailure.Unreachable("away"));
        }

        @Override
        public Optional<SceneSummary> byPaths(List<String> paths, Deadline deadline) {
            throw new CallException(new CallFailure.Unreachable("away"));
        }

        @Override
        public void refresh(Deadline deadline) {
            throw new CallException(new CallFailure.Unreachable("away"));
        }

        @Override
        public boolean isComplete() {
            return true;
        }
    }
}
