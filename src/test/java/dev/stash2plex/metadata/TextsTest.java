package dev.stash2plex.metadata;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import dev.stash2plex.config.Settings;
import dev.stash2plex.config.Sources;
import dev.stash2plex.stash.Scene;
import dev.stash2plex.stash.SceneFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What XML cannot hold never reaches Plex, in none of the texts that it keeps.
class TextsTest {
    private static final String BAD = "\u0000\u0001\u0008\u000B\u000C\u000E\u001F\uFFFE\uFFFF\uD83D";

    @Test
    void whatXmlCannotHoldIsLeftOut() {
        for (int letter = 0; letter <= 0xFFFF; letter++) {
            boolean isControl = letter < 0x20 && letter != '\t' && letter != '\n' && letter != '\r';
            boolean isHalf = Character.isSurrogate((char) letter);
            String left = isControl || isHalf || letter >= 0xFFFE ? "ab" : "a" + (char) letter + "b";
            assertThat("U+%04X".formatted(letter), Texts.paragraphs("a" + (char) letter + "b"), is(left));
        }
    }

    @Test
    void everythingElseStays() {
        String text = "Tom & Jerry <b>bold</b> &amp; 😀 \"é\"  ½\u00A0x\n\n\tsecond\r\n";
        assertThat(Texts.paragraphs(text), is(text));
        assertThat(Texts.line("Tom & Jerry <b>  😀"), is("Tom & Jerry <b>  😀"));
    }

    @Test
    void aNameIsOneLine() {
        assertThat(Texts.line("River\r\nWalk\tat \n\n Noon\u2028now\n"), is("River Walk at Noon now"));
    }

    @Test
    void eachTextOfAnItemIsClean() {
        var studio = new Scene.Studio(1, bad("Studio"), null, new Scene.Studio(2, bad("Network"), null, null));
        var item = map(new Scene(
                12,
                bad("Title"),
                bad("Code"),
                bad("First\n\nsecond"),
                bad("Director"),
                "2021-01-02",
                85,
                "2026-11-23T12:54:26+01:00",
                List.of(new SceneFile("/a/b.mp4", 10)),
                studio,
                List.of(new Scene.SceneGroup(new Scene.Group(3, bad("Group"), null))),
                List.of(new Scene.Tag(bad("Tag")), new Scene.Tag(BAD)),
                List.of(
                        new Scene.Performer(4, bad("Jane"), bad("the first"), null),
                        new Scene.Performer(5, BAD, "", null)),
                List.of(new Scene.StashId("https://stashdb.org/graphql", bad("1234")))));
        assertThat(item.title(), is("Title"));
        assertThat(item.originalTitle(), is("Code"));
        assertThat(item.summary(), is("First\n\nsecond"));
        assertThat(item.studio(), is("Studio"));
        assertThat(item.tagline(), is("Network"));
        assertThat(item.genres(), contains(new Metadata.Tag("Tag")));
        assertThat(item.collections(), contains(new Metadata.Tag("Group")));
        assertThat(item.studios(), contains(new Metadata.Tag("Studio"), new Metadata.Tag("Network")));
        assertThat(item.roles().stream().map(Metadata.Person::tag).toList(), contains("Jane (the first)"));
        assertThat(item.directors().stream().map(Metadata.Person::tag).toList(), contains("Director"));
        assertThat(item.guids(), contains(new Metadata.ExternalId("stashdb://1234")));
        assertThat(item.images().stream().map(Metadata.Image::alt).distinct().toList(), contains("Title"));
    }

    @Test
    void aTitleOfNothingElseIsNone() {
        var item = map(new Scene(
                12,
                BAD,
                "",
                "",
                "",
                null,
                null,
                "",
                List.of(new SceneFile("/a/Na\u0001me.mp4", 1)),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of()));
        assertThat(item.title(), is("Name"));
    }

    private static String bad(String text) {
        return BAD + text.charAt(0) + BAD + text.substring(1) + BAD;
    }

    private static Metadata map(Scene scene) {
        Settings settings = Sources.fromVariables(Map.of("stash.url", "http://stash.example:9999"));
        return new MetadataMapper(settings.metadata(), settings.artwork()).metadata("", scene, "tv.plex.agents.x");
    }
}
