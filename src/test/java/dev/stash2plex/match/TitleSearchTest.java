package dev.stash2plex.match;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import dev.stash2plex.library.index.SceneIndex;
import dev.stash2plex.stash.SceneSummary;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Names that people give to files, none of which Stash knows.
class TitleSearchTest {
    private static final String FILES = "/data/unsorted/";

    private final SceneIndex index = Scenes.index(
            film(1, "River Walk", "2019-07-04", "Aurora Films", "Jane Roe"),
            film(2, "River Walk at Night", "2020-01-02", "Aurora Films", "Jane Roe"),
            film(3, "Old Garden", "2018-05-06", "Aurora Classics", "Jane Roe", "Alex Poe"),
            film(4, "Old Garden", "2021-03-14", "Northlight Studio", "Sam Doe"),
            film(5, "Harbour 1", "2017-01-01", "Northlight Studio", "Sam Doe"),
            film(6, "Harbour 2", "2017-02-01", "Northlight Studio", "Sam Doe"),
            film(7, "Second Light at the Harbour", "2021-03-14", "Northlight Studio", "Terra Fox"),
            film(8, "Märchen von der Größe", "2016-10-11", "Aurora Films", "Milo Finch"),
            film(9, "Русское название", "2015-09-09", "Northlight Studio"),
            film(10, "さくらの道 第1話", "2014-02-03", "Aurora Films"),
            film(11, "さくらの道 第2話", "2014-02-10", "Aurora Films"),
            film(12, "Café Crème à la plage", "2013-04-05", null),
            film(13, "Mountain", "2012-12-12", "Aurora Films", "Alex Poe"),
            film(14, "Wild Horses, Part II", "2011-06-07", "Bluebird Media", "Nora Hale"),
            film(15, "Don't Look Back 😀", "2022-08-09", "Bluebird Media", "Nora Hale"),
            Scenes.coded(
                    16,
                    "Paper Lanterns",
                    "NL-001",
                    "2010-10-10",
                    "Northlight Studio",
                    List.of("Sam Doe"),
                    List.of(FILES + "16.mp4")),
            Scenes.untitled(17, "/data/cam/holiday_at_the_lake_with_everybody.mp4"),
            film(18, "Seven Years", "2009-09-09", "Aurora Films", "Jane Roe"),
            film(19, "Same Day Double", "2008-08-08", "Aurora Films", "Jane Roe"),
            film(20, "Same Day Double", "2008-09-09", "Aurora Films", "Jane Roe"),
            film(21, "さよなら", "2007-01-01", "Bluebird Media"),
            film(22, "Яблоко и щука", "2006-01-01", "Bluebird Media"));

    private static SceneSummary film(int id, String title, String date, @Nullable String studio, String... performers) {
        return Scenes.scene(id, title, date, studio, List.of(performers), FILES + id + ".mp4");
    }

    private int scene(String filename) {
        return new Asked(index).scene(filename);
    }

    private Stream<DynamicTest> are(int id, String... names) {
        return Stream.of(names)
                .map(name -> DynamicTest.dynamicTest(
                        name,
                        () -> assertThat(
                                String.valueOf(
                                        new Asked(index).match(Asked.file(name)).explanation()),
                                scene(name),
                                is(id))));
    }

    @TestFactory
    Stream<DynamicTest> separatorsAndTags() {
        return are(
                1,
                "River Walk.mp4",
                "river.walk.mp4",
                "river_walk_1080p.mp4",
                "RiverWalk.mkv",
                "riverwalk [2160p].mp4",
                "Aurora Films - River Walk (2019).mp4",
                "AuroraFilms.19.07.04.Jane.Roe.River.Walk.XXX.1080p.HEVC.x265-GRP.mp4",
                "[AuroraFilms] Jane Roe - River Walk [WEB-DL][4K].mp4",
                "aurorafilms.com_river-walk-720p.mp4",
                "River Walk - Jane Roe - Aurora Films.mp4",
                "Jane Roe in River Walk.mp4",
                "River Walk (feat. Jane Roe) 60fps.mp4",
                "JANE ROE - RIVER WALK - H.264 AAC.MP4",
                "Aurora Films/Jane Roe/River Walk/video.mp4",
                "www.site.com/Aurora Films - Jane.Roe.-.River.Walk.mp4");
    }

    @TestFactory
    Stream<DynamicTest> datesInEveryOrder() {
        return are(
                1,
                "2019-07-04 River Walk.mp4",
                "River Walk 04.07.2019.mp4",
                "07-04-2019 Aurora Films River Walk.mp4",
                "20190704_River_Walk.mp4",
                "aurorafilms.19.07.04.river.walk.mp4",
                "4 July 2019 - River Walk.mp4",
                "River Walk (Jul 4, 2019).mp4",
                "aurora.films.19.07.04.jane.roe.mp4");
    }

    @TestFactory
    Stream<DynamicTest> twinsAreToldApart() {
        return Stream.of(
                        are(2, "River Walk at Night.mp4", "river.walk.at.night.1080p.mp4"),
                        are(3, "Aurora Classics - Old Garden.mp4", "Jane Roe, Alex Poe - Old Garden.mp4"),
                        are(4, "Northlight Studio - Old Garden (2021).mp4", "2021-03-14 Old Garden.mp4"),
                        are(0, "Old Garden.mp4"),
                        are(
                                5,
                                "Northlight Studio - Harbour 1.mp4",
                                "Harbour Part 1 - Sam Doe.mp4",
                                "Harbour #01 - Sam Doe.mp4"),
                        are(6, "Northlight Studio - Harbour 2.mp4", "Sam Doe - Harbour II.mp4"),
                        are(0, "Northlight Studio - Harbour 3.mp4", "Northlight Studio - Harbour.mp4"),
                        are(10, "さくらの道 第1話.mp4", "さくらの道第1話.mp4", "Aurora Films - さくらの道 1.mp4"),
                        are(11, "さくらの道 第02話 [1080p].mp4"),
                        are(0, "さくらの道 第3話.mp4"),
                        are(19, "Aurora Films - 2008-08-08 - Same Day Double.mp4"),
                        are(20, "Jane Roe - Same Day Double (9 Sep 2008).mp4"),
                        are(0, "Aurora Films - Jane Roe - Same Day Double.mp4"))
                .flatMap(tests -> tests);
    }

    @TestFactory
    Stream<DynamicTest> otherLetters() {
        return Stream.of(
                        are(
                                8,
                                "Maerchen von der Groesse.mp4",
                                "Marchen von der Grosse.mp4",
                                "MÄRCHEN VON DER GRÖSSE.mp4",
                                "Ma\u0308rchen von der Gro\u0308ße.mp4"),
                        are(
                                9,
                                "русское.название.mp4",
                                "Russkoe nazvanie.mp4",
                                "russkoye_nazvaniye - northlight studio.mp4"),
                        are(12, "Cafe Creme a la plage.mp4", "CAFÉ CRÈME À LA PLAGE 720p.mp4"),
                        are(15, "Don't Look Back.mp4", "dont look back.mp4", "Don\u2019t.Look.Back.\uD83D\uDE00.mp4"),
                        are(21, "Bluebird Media - sayonara.mp4", "Bluebird Media - サヨナラ.mp4"),
                        are(22, "Yabloko i shchuka.mp4", "jabloko i scuka.mp4", "Яблоко_и_щука.mp4"),
                        are(8, "Ｍäｒｃｈｅｎ　ｖｏｎ　ｄｅｒ　Ｇｒöße.mp4"))
                .flatMap(tests -> tests);
    }

    @TestFactory
    Stream<DynamicTest> cutOff() {
        return are(7, "Northlight Studio - Second Light at the Har.mp4", "Northlight Studio - Second Light at....mp4");
    }

    @TestFactory
    Stream<DynamicTest> codes() {
        return are(16, "NL-001.mp4", "nl001.1080p.mp4", "[NL-001] Paper Lanterns.mp4", "Northlight NL-001 Sam Doe.mp4");
    }

    @TestFactory
    Stream<DynamicTest> aWrongYear() {
        return are(
                1,
                "River Walk (2018).mp4",
                "Aurora Films - Jane Roe - River Walk (2016).mp4",
                "Aurora Films - 2018-07-04 - River Walk.mp4");
    }

    @TestFactory
    Stream<DynamicTest> strangers() {
        return are(
                0,
                "Aurora Films - Jane Roe - River Run.mp4",
                "Aurora Films - Jane Roe - River Walk 2.mp4",
                "Aurora Films - Jane Roe - River Walk - Trailer.mp4",
                "aurorafilms.19.11.30.jane.roe.winter.song.mp4",
                "aurorafilms.19.07.04.jane.roe.winter.song.mp4",
                "Aurora Films - 2022-01-01 - River Walk.mp4",
                "Moonbase Pictures - River Walk.mp4",
                "[Moonbase Pictures] Otto Quill - River Walk.mp4",
                "Jane Roe.mp4",
                "Aurora Films.mp4",
                "Aurora Films/clip.mp4",
                "NL-002.mp4",
                "Mountain of the Moon.mp4",
                "Seven Years in Another House.mp4",
                "Wild Horses, Part III.mp4",
                "Wild Horses - Bluebird Media.mp4",
                "Night.mp4",
                "1080p.mp4",
                "2019.mp4",
                "XXX.mp4");
    }

    @Test
    void theFolderSpeaksWhereTheNameDoesNot() {
        assertThat(scene("Films/Aurora Films - River Walk (2019)/video.mp4"), is(1));
        assertThat(scene("Films/Second Light at the Harbour/1.mp4"), is(0));
    }

    @Test
    void theTitleSpeaksWhereThereIsNoName() {
        assertThat(new Asked(index).scene(Asked.titled("River Walk")), is(1));
        assertThat(new Asked(index).scene(Asked.titled("Old Garden")), is(0));
        assertThat(new Asked(index).scene(new Question("", "Old Garden", 2021, "2021-03-14", "", false)), is(4));
        assertThat(new Asked(index).scene(new Question("video.mp4", "River Walk", null, "", "", false)), is(1));
    }

    @Test
    void whoChoosesGetsAllThatIsLikeIt() {
        List<Candidate> candidates =
                new Asked(index).match(Asked.manual("river walk", "x.mp4")).candidates();
        assertThat(
                candidates.stream()
                        .map(candidate -> candidate.scene().id())
                        .limit(2)
                        .toList(),
                contains(1, 2));
        assertThat(candidates.getFirst().score(), is(greaterThanOrEqualTo(TitleSearch.ENOUGH)));
        assertThat(candidates.get(1).score(), is(lessThan(TitleSearch.ENOUGH)));
        List<Candidate> twins =
                new Asked(index).match(Asked.manual("Old Garden", "")).candidates();
        assertThat(twins.stream().map(candidate -> candidate.scene().id()).toList(), hasItems(3, 4));
    }

    @Test
    void saysWhy() {
        MatchOutcome outcome = new Asked(index).match(Asked.file("Aurora Films - Jane Roe - River Walk (2018).mp4"));
        assertThat(outcome.logFields(), is(Map.of("outcome", "matched", "scene", 1, "step", "title")));
        assertThat(
                outcome.best().orElseThrow().reasons(),
                contains("100 % of 'river walk'", "year off by one", "studio", "1 of 1 performers"));
    }
}
