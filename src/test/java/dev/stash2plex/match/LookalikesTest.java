package dev.stash2plex.match;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.stash2plex.library.index.SceneIndex;
import dev.stash2plex.stash.SceneSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Names that differ little from that of a scene: in a word that says what the file is, in the order, in a
/// tag.
class LookalikesTest {
    private static final String SETS = "/vol/sets/";

    private final SceneIndex index = Scenes.index(
            scene(1, "River Walk", "2019-07-04", "Aurora Films", "2019-07-04 River Walk.mp4", "Jane Roe"),
            scene(2, "Old Garden Trailer", "2018-05-06", "Aurora Films", "og-t.mp4"),
            scene(3, "Waves and Stars", "2022-11-05", "Bluebird Media", "a/w1.mp4"),
            scene(4, "Stars and Waves", "2022-05-20", "Northlight Studio", "b/s1.mp4"),
            scene(5, "Quiet Harbour, Second Light", "2017-01-01", "Bluebird Media", "q1.mp4"),
            scene(6, "Mezzo", "2017-09-11", "Mezzo", "Mezzo/Mezzo/video.mp4", "Sam Doe"),
            scene(7, "13", "2009-01-24", "Blue Door Originals", "Blue Door Originals/x.mkv", "Nora Hale"),
            scene(8, "46 Bricks", "2018-03-03", "Bluebird Media", "Bluebird Media/46 Bricks (2018) [4K].mkv"),
            scene(9, "", null, "Tall Pines", "Tall Pines/clip_0059.mp4"),
            scene(10, "", null, "Tall Pines", "Tall Pines/2022/IMG_2033.MOV"),
            scene(11, "Tall Pines", "2015-05-05", "Mezzo", "elsewhere/tp.mp4"),
            scene(12, "Amber Theatre", "2009-11-12", "Aurora Films", "Aurora Films/Amber Theatre (2009)/movie.mp4"),
            scene(13, "Empty Kettle", "2010-11-12", "Aurora Films", "Aurora Films/Empty Kettle (2010)/movie.mp4"),
            scene(14, "Wooden Escape", "2009-02-03", null, "Ida Sand - Wooden Escape (2009).mp4", "Ida Sand"),
            scene(15, "Wooden Escape", "2009-08-09", null, "wooden/0001.mp4", "Ida Sand"),
            scene(16, "Late Signal", "2011-05-06", "Salt & Cedar", "ls.mp4", "Kit Young"),
            scene(17, "Early Signal", "2011-05-07", "Northlight HD", "es.mp4", "Kit Young"),
            scene(18, "Balcony No. 15", "2009-11-09", "Bluebird Media", "bn.mp4"),
            scene(19, "Maps and Songs", "2020-04-19", "Bluebird Media", "ms.mp4"),
            scene(20, "Winter 2008", "2011-05-20", "Aurora Films", "Aurora Films/Winter 2008/movie.mp4"),
            Scenes.untitled(21, SETS + "Lasting Train.avi", SETS + "Lasting Train CD2.avi"),
            Scenes.untitled(23, SETS + "あ".repeat(60) + ".mp4"),
            scene(22, "500", "2023-09-04", "Aurora Films", "Aurora Films/500 (2023) [1080p]/movie.mp4"));

    private static SceneSummary scene(
            int id, String title, @Nullable String date, @Nullable String studio, String file, String... performers) {
        return Scenes.scene(id, title, date, studio, List.of(performers), SETS + file);
    }

    private void find(int id, String... names) {
        for (String name : names) {
            MatchOutcome outcome = new Asked(index).match(Asked.file(name));
            int found = outcome.best().map(best -> best.scene().id()).orElse(0);
            assertThat(name + ": " + outcome.explanation(), found, is(id));
        }
    }

    @Test
    void aLetterIsNotAFileWhoseNameSoundsLikeNothingElse() {
        find(0, "a.mp4", "Folder/a.mp4", "aa.mp4", "a b.mp4", "Folder/aaaa.mp4");
    }

    @Test
    void aTrailerIsNotItsScene() {
        find(
                0,
                "trailer - 2019-07-04_aurorafilms_River_Walk.mp4",
                "AuroraFilms.19.07.04.River.Walk.XXX-Trailer.mp4",
                "AuroraFilms.19.07.04.River.Walk.XXX-BehindTheScenes.mp4",
                "Aurora Films - 2019-07-04 - Jane Roe - River Walk (deleted scenes).mp4",
                "Aurora Films - 2019-07-04 - Jane Roe - River Walk - Making Of.mp4",
                "Aurora Films - 2019-07-04 - Jane Roe - River Walk/behind the scenes.mp4");
        find(
                1,
                "Aurora Films - 2019-07-04 - Jane Roe - River Walk.mp4",
                "AuroraFilms.19.07.04.River.Walk.XXX-Group.mp4");
    }

    @Test
    void aSceneThatIsATrailerIsFound() {
        find(2, "Aurora Films - Old Garden - Trailer.mp4");
    }

    @Test
    void theOrderOfTheWordsCounts() {
        find(3, "Waves and Stars (2022) [480p].mp4");
        find(4, "Northlight Studio - Stars and Waves.mp4");
        find(0, "Bluebird Media - Quiet Light, Second Harbour.mp4");
    }

    @Test
    void aDayThatDiffersIsNotMendedByItsYear() {
        var request = new Question("/x/2019-01-30 - River Walk.mp4", "River Walk", 2019, "", "", false);
        assertThat(new Asked(index).scene(request), is(0));
    }

    @Test
    void aStudioIsNotTheTitleThatIsCalledLikeIt() {
        find(0, "/data/plex/Mezzo/edit.mkv", "Mezzo - untitled.mp4", "mezzo_17.09.11_The_Sunny_Circus_2160p.mkv");
        find(6, "Mezzo - 2017-09-11 - Mezzo.mp4");
    }

    @Test
    void aFileInItsFolderIsNoOtherScene() {
        find(10, "/Volumes/Tall Pines/2022/IMG_2033.MOV", "/Volumes/Big/2022/IMG_2033.MOV");
        find(9, "/Volumes/Big/x/Tall Pines/clip_0059.mp4");
    }

    @Test
    void aNameToTheLetterTellsByNumbersAndTagsToo() {
        find(8, "/data/plex/New/46 Bricks (2018) [4K].mkv");
        find(0, "/data/plex/New/scene 1 1080p.mkv");
    }

    @Test
    void aNameToTheLetterOutweighsATitle() {
        find(14, "/mnt/tv/2021/05/Ida Sand - Wooden Escape (2009).mp4");
    }

    @Test
    void theFolderTellsThoughManyFilesHaveTheName() {
        find(
                12,
                "/plex/[AuroraFilms] Amber Theatre [720p]/movie.mp4",
                "SETS/aurora films/Amber Theatre (2009)/movie.mp4");
        find(13, "/plex/Aurora Films - Empty Kettle/movie.mp4");
        find(20, "/Volumes/Big/Winter 2008/movie.mp4");
        find(22, "/Volumes/Big/500 (2023) [1080p]/movie.mp4");
        find(0, "/plex/Aurora Films/movie.mp4");
    }

    @Test
    void aTitleThatIsANumberIsFoundByItsDay() {
        find(7, "2009-01-24 13 - Blue Door Originals.m4v");
        find(0, "2009-01-24 14 - Blue Door Originals.m4v", "Blue Door Originals - 13.m4v");
    }

    @Test
    void anAmpersandIsAWord() {
        find(16, "saltandcedar.11.05.06.kit.young.2160p.H.264.mp4", "saltcedar.11.05.06.kit.young.mp4");
        find(19, "Bluebird Media - Maps & Songs.mp4");
    }

    @Test
    void aStudioMayEndInATag() {
        find(17, "[Northlight HD] Kit Young 05-07-2011 4K.avi", "northlighthd.11.05.07.kit.young.avi");
    }

    @Test
    void aNumberBeforeADateIsNoPartOfIt() {
        find(18, "Balcony No. 15 11-09-2009 Bluebird Media.mp4");
    }

    @Test
    void whoPutTheFileOutSaysLittle() {
        find(1, "[tgx] Jane Roe - River Walk (Aurora Films).mp4");
        find(14, "[tgx] Ida Sand - Wooden Escape (2009).mp4");
        find(0, "[Other Place] Mary Major - River Walk.mp4");
    }

    @Test
    void theNumberOfADiscIsNotThatOfASequel() {
        find(0, "Lasting Train 2.mkv");
        find(21, "Lasting Train CD2 [720p].mkv");
    }

    @Test
    void aTagOrABracketMayBeCutOff() {
        find(1, "Aurora Films - River Walk (2.mp4", "Aurora.Films.River.Walk.XXX.1080p.h26.mp4");
        find(0, "Aurora Films - River Walk 2.mp4");
    }
}
