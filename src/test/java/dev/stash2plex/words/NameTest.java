package dev.stash2plex.words;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Names are taken apart into words, dates, numbers and tags.
class NameTest {
    private static List<String> words(String text) {
        return Name.of(text).words().stream()
                .filter(word -> word.kind() != Word.Kind.TAG)
                .map(Word::text)
                .toList();
    }

    private static List<String> tags(String text) {
        return Name.of(text).words().stream()
                .filter(word -> word.kind() == Word.Kind.TAG)
                .map(Word::text)
                .toList();
    }

    private static List<Day> days(String text) {
        return Name.of(text).days();
    }

    @Test
    void words() {
        assertThat(words("River.Walk_at-Night"), contains("river", "walk", "at", "night"));
        assertThat(words("AuroraClassics"), contains("aurora", "classics"));
        assertThat(words("HTTPServer NASA"), contains("http", "server", "nasa"));
        assertThat(words("Don't Look"), contains("dont", "look"));
        assertThat(words("emoji 😀🎬❤️ title"), contains("emoji", "title"));
        assertThat(words("zero\u200bwidth"), contains("zerowidth"));
        assertThat(words("ｆｕｌｌ－ｗｉｄｔｈ"), contains("full", "width"));
        assertThat(words("さくらの道 サヨナラ"), contains("さくらの道", "さよなら"));
        assertThat(words(""), is(empty()));
        assertThat(words("\uD83D \u0000 \u0301 --"), is(empty()));
    }

    @Test
    void lettersAreFolded() {
        Word word = Name.of("Größe").words().getFirst();
        assertThat(word.text(), is("grosse"));
        assertThat(word.spelledOut(), is("groesse"));
        assertThat(words("CAFE\u0301 Café Łódź Ørsted"), contains("cafe", "cafe", "lodz", "orsted"));
        assertThat(words("Ёлка"), contains("елка"));
    }

    @Test
    void numbersAreNumbersHoweverTheyAreWritten() {
        assertThat(words("Part II"), contains("part", "2"));
        assertThat(words("Part Two"), contains("part", "2"));
        assertThat(words("pt.02"), contains("part", "2"));
        assertThat(words("Part B"), contains("part", "2"));
        assertThat(words("cd1"), contains("cd", "1"));
        assertThat(words("S01E02"), contains("season", "1", "episode", "2"));
        assertThat(words("scene 1a"), contains("scene", "1", "a"));
        assertThat(words("One Two"), contains("one", "two"));
        assertThat(words("第12話"), contains("第", "12", "話"));
    }

    @Test
    void tagsAreToldFromWords() {
        assertThat(
                tags("River Walk [1080p] x264 H.265 WEB-DL 4K 60fps 10bit XXX"),
                contains("1080p", "x264", "h265", "webdl", "4k", "60fps", "10bit", "xxx"));
        assertThat(words("River.Walk.2160p.HEVC-Group"), contains("river", "walk"));
        assertThat(words("River Walk - Group"), contains("river", "walk", "group"));
        assertThat(words("River.Walk.1920x1080.DDP5.1"), contains("river", "walk"));
    }

    @Test
    void dates() {
        assertThat(days("x 2023-05-06 y"), contains(new Day(2023, 5, 6)));
        assertThat(days("x.23.05.16.y").getFirst(), is(new Day(2023, 5, 16)));
        assertThat(days("16.05.2023"), contains(new Day(2023, 5, 16)));
        assertThat(days("05-06-2023"), containsInAnyOrder(new Day(2023, 6, 5), new Day(2023, 5, 6)));
        assertThat(days("x_20230506_y"), contains(new Day(2023, 5, 6)));
        assertThat(days("6 May 2023"), contains(new Day(2023, 5, 6)));
        assertThat(days("May 6, 2023"), contains(new Day(2023, 5, 6)));
        assertThat(days("December 2023"), contains(new Day(2023, 12, 0)));
        assertThat(days("2023-05"), contains(new Day(2023, 5, 0)));
        assertThat(days("no date 2022.13.45 bad date"), is(empty()));
        assertThat(days("1080p 1920x1080 99999999"), is(empty()));
        assertThat(words("x 2023-05-06 y"), contains("x", "y"));
    }

    @Test
    void information() {
        assertThat(Name.of("clip 1").information(), is(0.0));
        assertThat(Name.of("part 2 final").information(), is(0.0));
        assertThat(Name.of("River Walk [1080p]").information(), is(2.0));
        assertThat(Name.of("IMG_2396").information(), is(2.0));
        assertThat(Name.of("aurora.23.05.06.river").information(), is(closeTo(3.5, 0.01)));
    }

    @Test
    void transcriptionsOfOneWordSoundAlike() {
        assertThat(sound("Щукин"), is(Transcription.sound("shchukin")));
        assertThat(sound("Щукин"), is(Transcription.sound("scukin")));
        assertThat(sound("название"), is(Transcription.sound("nazvaniye")));
        assertThat(sound("название"), is(Transcription.sound("nazvanie")));
        assertThat(sound("しょうじょ"), is(Transcription.sound("shoujo")));
        assertThat(sound("しょうじょ"), is(Transcription.sound("shojo")));
        assertThat(Name.of("한국").words().getFirst().latin(), is("hanguk"));
        assertThat(sound("Яблоко"), is(not(Transcription.sound("yablonya"))));
    }

    private static String sound(String foreign) {
        String latin = Name.of(foreign).words().getFirst().latin();
        return Transcription.sound(latin == null ? "" : latin);
    }

    @Test
    void aDayAgreesWithWhatIsKnownOfIt() {
        assertThat(new Day(2023, 5, 6).agreesWith(new Day(2023, 5, 0)), is(true));
        assertThat(new Day(2023, 5, 6).agreesWith(new Day(2023, 6, 0)), is(false));
        assertThat(Day.parse("2023-05").orElseThrow(), is(new Day(2023, 5, 0)));
        assertThat(Day.parse("2023-02-30").isEmpty(), is(true));
        assertThat(Day.parse("yesterday").isEmpty(), is(true));
    }

    private static List<Word.Kind> kinds(String text) {
        return Name.of(text).words().stream().map(Word::kind).toList();
    }

    @Test
    void whatLiesBesideASceneIsNamedByAWordOrAPhrase() {
        assertThat(kinds("Trailer"), contains(Word.Kind.EXTRA));
        assertThat(kinds("making of"), contains(Word.Kind.EXTRA, Word.Kind.STOP));
        assertThat(kinds("Making Waves"), contains(Word.Kind.WORD, Word.Kind.WORD));
        assertThat(kinds("deleted-scenes"), contains(Word.Kind.EXTRA, Word.Kind.PART));
    }

    @Test
    void aReleaseGroupMayHaveTagsAfterIt() {
        assertThat(words("River Walk XXX 4K AV1-GRP [480p]"), contains("river", "walk"));
        assertThat(words("River Walk_full hd"), contains("river", "walk"));
        assertThat(words("River Walk XXX-Trailer"), contains("river", "walk", "trailer"));
        assertThat(words("River Walk 1080p h26"), contains("river", "walk"));
        assertThat(words("River Walk 1080p 2"), contains("river", "walk", "2"));
    }

    @Test
    void aDateHasOneKindOfSeparator() {
        assertThat(days("No. 15 11-09-2009"), containsInAnyOrder(new Day(2009, 9, 11), new Day(2009, 11, 9)));
        assertThat(days("Winter 2024 18.03.04").contains(new Day(2018, 3, 4)), is(true));
    }

    @Test
    void anAmpersandIsSpelledOut() {
        assertThat(Name.of("Salt & Cedar").compact(), is("saltcedar"));
        assertThat(Name.of("Salt & Cedar").spelledOut(), is("saltandcedar"));
    }

    @Test
    void toTheLetterNumbersAndTagsTellToo() {
        assertThat(Name.of("46 Bricks (2018) [4K]").informationToTheLetter(), is(closeTo(2.5, 0.01)));
        assertThat(Name.of("365.2020.480p.WEB-DL.h265-GRP").informationToTheLetter(), is(closeTo(3, 0.01)));
        assertThat(Name.of("scene 1 1080p").informationToTheLetter(), is(closeTo(0.75, 0.01)));
        assertThat(Name.of("movie 1080p").informationToTheLetter(), is(0.0));
        assertThat(Name.of("IMG_2033").information(), is(2.0));
    }
}
