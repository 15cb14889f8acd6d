package dev.stash2plex.match;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import dev.stash2plex.library.index.SceneIndex;
import dev.stash2plex.stash.SceneSummary;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Whatever a file is called: no exception, no scene that is not in the library, no endless work.
class MatchPropertyTest {
    private static final int ROUNDS = 2_500;
    private static final double SLOWEST_MILLIS = 2_000;

    private final List<SceneSummary> scenes = Scenes.recorded();
    private final SceneIndex index = Scenes.index(scenes.toArray(SceneSummary[]::new));
    private final Set<Integer> ids = scenes.stream().map(SceneSummary::id).collect(Collectors.toSet());
    private final Random random = new Random(20231105);

    @Test
    void whateverTheName() {
        for (int round = 0; round < ROUNDS; round++) {
            check(text(), text(), random.nextBoolean());
        }
    }

    @Test
    void whateverIsDoneToARealName() {
        for (int round = 0; round < ROUNDS; round++) {
            SceneSummary scene = scenes.get(random.nextInt(scenes.size()));
            String path =
                    scene.files().isEmpty() ? "x" : scene.files().getFirst().path();
            check(mutated(path), mutated(scene.title()), random.nextInt(8) == 0);
        }
    }

    @Test
    void whateverItsLength() {
        for (String each : List.of(
                "a",
                "/",
                "\\",
                ".",
                "-",
                "1",
                "a/",
                "%20",
                "%",
                "stash-",
                "[",
                "2019.",
                "\u3042",
                "\uD83D",
                "\u0301",
                "a b ",
                "River Walk ",
                "01.02.03.",
                "\uFDFA")) {
            String text = each.repeat(100_000 / each.length());
            check(text, "", false);
            check("", text, true);
            check("Folder/" + text + ".mp4", text, true);
        }
    }

    private void check(String filename, String title, boolean manual) {
        long begun = System.nanoTime();
        var request = new Question(filename, title, random.nextInt(3000), text(), text(), manual);
        MatchOutcome outcome = new Asked(index).match(request);
        double millis = (System.nanoTime() - begun) / 1e6;
        outcome.candidates().forEach(candidate -> {
            assertThat(ids.contains(candidate.scene().id()), is(true));
            assertThat(candidate.score() >= 0 && candidate.score() <= 100, is(true));
        });
        assertThat(outcome.candidates().size(), is(lessThan(manual ? 21 : 2)));
        assertThat(filename.length() + " characters", millis, is(lessThan(SLOWEST_MILLIS)));
    }

    private String mutated(String text) {
        var mutated = new StringBuilder(text);
        for (int i = random.nextInt(6); i > 0 && !mutated.isEmpty(); i--) {
            int at = random.nextInt(mutated.length());
            switch (random.nextInt(4)) {
                case 0 -> mutated.deleteCharAt(at);
                case 1 -> mutated.insert(at, character());
                case 2 -> mutated.setCharAt(at, character());
                default -> mutated.setLength(at);
            }
        }
        return mutated.toString();
    }

    private String text() {
        int length = random.nextInt(20) == 0 ? 5_000 : random.nextInt(60);
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(character());
        }
        return text.toString();
    }

    /// Also halves of surrogate pairs, control characters, and what separates.
    private char character() {
        return switch (random.nextInt(8)) {
            case 0 -> (char) random.nextInt(0x10000);
            case 1 -> "/\\.%-_[](){} ".charAt(random.nextInt(13));
            case 2 -> (char) (0xd800 + random.nextInt(0x800));
            case 3 -> (char) random.nextInt(0x20);
            case 4 -> (char) ('0' + random.nextInt(10));
            case 5 -> (char) (0x3040 + random.nextInt(0x100));
            case 6 -> (char) (0x300 + random.nextInt(0x200));
            default -> (char) ('a' + random.nextInt(26));
        };
    }
}
