package dev.stash2plex.match;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.stash2plex.library.index.SceneIndex;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The shapes that `filename` comes in, and what each may be taken for.
class FilenameShapesTest {
    private static final String WALK = "/data/Aurora Films/2019/River Walk.mp4";

    private final SceneIndex index = Scenes.index(
            Scenes.untitled(1, WALK),
            Scenes.untitled(2, "/data/Aurora Films/2020/River Walk.mp4"),
            Scenes.untitled(3, "/data/Northlight/Second Light at Noon.mp4"),
            Scenes.untitled(4, "/data/Series/1/clip.mp4"),
            Scenes.untitled(5, "C:\\Media\\Some Studio\\Old Garden.mp4"),
            Scenes.untitled(6, "\\\\server\\share\\Some Studio\\New Garden Party.mp4"),
            Scenes.untitled(7, "/data/Odd/percent%20encoded%2Fname.mp4"),
            Scenes.untitled(8, "/data/Odd/back\\slash.mp4"),
            Scenes.untitled(9, "//Rooted Lonely Tree.mp4"),
            Scenes.untitled(10, "/data/Odd/slash.mp4"));

    private int scene(String filename) {
        return new Asked(index).scene(filename);
    }

    @Test
    void absolute() {
        assertThat(scene(WALK), is(1));
        assertThat(scene("/plex/Aurora Films/2019/River Walk.mp4"), is(1));
        assertThat(scene("/volume1/video/plex/Aurora Films/2020/River Walk.mp4"), is(2));
        assertThat(scene("//data//Aurora Films/2019//River Walk.mp4"), is(1));
        assertThat(scene("/data/./Aurora Films/2019/River Walk.mp4"), is(1));
    }

    @Test
    void relative() {
        assertThat(scene("Aurora Films/2019/River Walk.mp4"), is(1));
        assertThat(scene("/Aurora Films/2020/River Walk.mp4"), is(2));
        assertThat(scene("2020/River Walk.mp4"), is(2));
        assertThat(scene("Films/2019/River Walk.mp4"), is(1));
        assertThat(scene("River Walk.mp4"), is(0));
    }

    @Test
    void bare() {
        assertThat(scene("Second Light at Noon.mp4"), is(3));
        assertThat(scene("second light at noon.MP4"), is(3));
        assertThat(scene("Second Light at Noon.mkv"), is(3));
        assertThat(scene("clip.mp4"), is(4));
    }

    @Test
    void aNameThatManyFilesHaveNeedsItsFolder() {
        assertThat(scene("/plex/Series/1/clip.mp4"), is(4));
        assertThat(scene("Films/Series/1/clip.mp4"), is(4));
        assertThat(scene("Other/2/clip.mp4"), is(0));
        assertThat(scene("/plex/More/Other/1/clip.mp4"), is(0));
    }

    @Test
    void movedIntoAnotherFolder() {
        assertThat(scene("/plex/sorted/S/Second Light at Noon.mp4"), is(3));
        assertThat(scene("/plex/sorted/R/River Walk.mp4"), is(0));
    }

    @Test
    void windows() {
        assertThat(scene("C:\\Media\\Some Studio\\Old Garden.mp4"), is(5));
        assertThat(scene("D:\\Films\\Some Studio\\Old Garden.mp4"), is(5));
        assertThat(scene("/mnt/films/Some Studio/Old Garden.mp4"), is(5));
        assertThat(scene("Some Studio/New Garden Party.mp4"), is(6));
        assertThat(scene("\\\\server\\share\\Some Studio\\New Garden Party.mp4"), is(6));
        assertThat(scene("Aurora Films\\2019\\River Walk.mp4"), is(1));
    }

    @Test
    void aBackslashMayBeALetter() {
        assertThat(scene("Odd/back\\slash.mp4"), is(8));
        assertThat(scene("back\\slash.mp4"), is(8));
        assertThat(scene("Odd\\back\\slash.mp4"), is(8));
        assertThat(scene("Odd\\slash.mp4"), is(10));
    }

    @Test
    void escapes() {
        assertThat(scene("Odd/percent%20encoded%2Fname.mp4"), is(7));
        assertThat(scene("Odd/percent%2520encoded%252Fname.mp4"), is(7));
        assertThat(scene("Aurora%20Films%2F2019%2FRiver%20Walk.mp4"), is(1));
        assertThat(scene("Aurora%20Films/2019/River%20Walk%"), is(0));
    }

    @Test
    void rooted() {
        assertThat(scene("/Rooted Lonely Tree.mp4"), is(9));
        assertThat(scene("//Rooted Lonely Tree.mp4"), is(9));
    }

    @Test
    void whatIsNoPath() {
        for (String none : List.of(
                "",
                "/",
                "//",
                ".",
                "..",
                "../Second Light at Noon.mp4",
                "Northlight/../Second Light at Noon.mp4",
                "%2e%2e/%2e%2e/etc/passwd",
                "\\..\\Second Light at Noon.mp4",
                "Northlight/Second Light at Noon.mp4\u0000",
                "x".repeat(100_000),
                "/".repeat(100_000))) {
            assertThat(scene(none), is(0));
        }
    }

    @Test
    void onlyWholeSegmentsCount() {
        assertThat(scene("Subsecond Light at Noon.mp4"), is(0));
        assertThat(scene("x2019/River Walk.mp4"), is(0));
    }
}
