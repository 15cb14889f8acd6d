package dev.stash2plex.match;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.stash2plex.fuzz.Bytes;
import dev.stash2plex.library.index.SceneIndex;
import dev.stash2plex.stash.SceneSummary;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Whatever is asked, the answer is a scene of the library or none, and its score is one.
/// The lines are the name of the file, the title, the guid, the date, and `m` for a person who chooses.
class MatcherFuzzTest {
    private static final int MOST_LISTED = 20;
    private static final List<SceneSummary> SCENES = Scenes.recorded();
    private static final SceneIndex INDEX = Scenes.index(SCENES.toArray(SceneSummary[]::new));
    private static final Set<Integer> IDS =
            SCENES.stream().map(SceneSummary::id).collect(Collectors.toUnmodifiableSet());

    @FuzzTest
    void anyQuestion(byte[] bytes) {
        List<String> lines = Bytes.lines(bytes, 5);
        boolean manual = lines.get(4).startsWith("m");
        var question =
                new Question(lines.get(0), lines.get(1), lines.get(3).length(), lines.get(3), lines.get(2), manual);
        MatchOutcome outcome = new Asked(INDEX).match(question);
        assertThat(outcome.candidates().size(), is(lessThanOrEqualTo(manual ? MOST_LISTED : 1)));
        outcome.candidates().forEach(candidate -> {
            assertThat(IDS.contains(candidate.scene().id()), is(true));
            assertThat(candidate.score(), is(greaterThanOrEqualTo(0)));
            assertThat(candidate.score(), is(lessThanOrEqualTo(100)));
        });
    }
}
