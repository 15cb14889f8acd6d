package dev.stash2plex.words;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Words that tell less than others.
final class Vocabulary {
    private static final Pattern MEASURE = Pattern.compile(
            "\\d{3,4}[pi]\\d{0,3}|\\d{3,4}x\\d{3,4}|[2-8]k|\\d{2,3}fps|\\d{1,2}bit|\\d{1,5}[km]bps|dd[p]?\\d|aac\\d");

    private static final Set<String> TAGS = words("""
            x264 x265 h264 h265 hevc avc av1 vp9 xvid divx mpeg4 mpeg2 aac ac3 eac3 dts flac opus hdr hdr10 sdr webdl
            web webrip bluray bdrip brrip dvdrip hdrip hdtv remux xxx uhd fhd fullhd qhd hd sd mp4 mkv avi wmv mov m4v webm
            mpg mpeg flv repack proper internal rip dvd remastered uncut upscaled upscale hq www com net""");

    private static final Set<String> AUDIO = words("aac ac3 eac3 dts dd5 ddp5 aac2 aac5");

    private static final Set<String> PARTS = words("""
            part parts pt cd disc disk dvd scene scenes sc episode episodes ep vol volume chapter chap section teil
            folge parte partie часть серия no nr season 第 話 回 巻 部 編 集""");

    private static final Set<String> GENERIC = words("""
            clip clips video videos vid movie movies file files segment take track title untitled unnamed unknown new
            final full complete test img dsc dscf mvi gopr screen recording record capture copy download downloads
            upload tmp temp main feature index default output render export edit cut raw footage misc random various
            show season series s e v name""");

    private static final Set<String> CAMERAS = words("img dsc dscf mvi gopr");

    private static final Map<String, String> SHORT_PARTS = Map.of(
            "pt",
            "part",
            "parts",
            "part",
            "ep",
            "episode",
            "episodes",
            "episode",
            "vol",
            "volume",
            "disc",
            "cd",
            "disk",
            "cd",
            "chap",
            "chapter",
            "scenes",
            "scene",
            "sc",
            "scene");

    private static final Set<String> STOPS = words("""
            a an the of and or in on at to by for with from my your his her our is it its as der die das ein eine und
            im am zu mit von starring feat ft featuring presents la le les un une de du des el los las del y et e o i da do no на в и с по""");

    private static final List<String> ROMANS = List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x");
    private static final List<String> COUNTS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    private static final Set<String> PLAIN_LETTERS = Set.of("i", "v", "x");

    private Vocabulary() {}

    static Set<String> words(String text) {
        return Set.copyOf(List.of(text.strip().split("\\s+", -1)));
    }

    static boolean isTag(String run) {
        return isNamedTag(run) || (endsLikeMeasure(run) && MEASURE.matcher(run).matches());
    }

    /// A tag that is no measure.
    static boolean isNamedTag(String run) {
        return TAGS.contains(run);
    }

    /// Whether it is a tag that was cut off: `h26`, `60f`, `WEBR`.
    static boolean beginsTag(String run) {
        return run.length() > 1
                && run.chars().anyMatch(Character::isLetter)
                && (run.matches("\\d{2,3}f(?:p)?") || TAGS.stream().anyMatch(tag -> tag.startsWith(run)));
    }

    private static boolean endsLikeMeasure(String run) {
        char last = run.charAt(run.length() - 1);
        return (last >= '0' && last <= '9') || "pikst".indexOf(last) >= 0;
    }

    static boolean isAudio(String word) {
        return AUDIO.contains(word);
    }

    /// The word in full: `pt` is `part`, and `e` before a number `episode`.
    static String inFull(String word, boolean beforeNumber) {
        if (beforeNumber && word.equals("e")) {
            return "episode";
        }
        return beforeNumber && word.equals("s") ? "season" : SHORT_PARTS.getOrDefault(word, word);
    }

    /// Whether cameras put it before the number of a recording.
    static boolean isCamera(String word) {
        return CAMERAS.contains(word);
    }

    static boolean isPart(String word) {
        return PARTS.contains(word);
    }

    static Word.Kind kind(String word) {
        if (PARTS.contains(word)) {
            return Word.Kind.PART;
        }
        if (GENERIC.contains(word)) {
            return Word.Kind.GENERIC;
        }
        if (Extras.isExtra(word)) {
            return Word.Kind.EXTRA;
        }
        return STOPS.contains(word) || word.length() == 1 ? Word.Kind.STOP : Word.Kind.WORD;
    }

    /// What a word counts, or 0: Roman numerals, and after `part` also letters and written numbers.
    static int count(String word, boolean afterPart) {
        int roman = ROMANS.indexOf(word) + 1;
        if (roman > 0 && (afterPart || !PLAIN_LETTERS.contains(word))) {
            return roman;
        }
        if (afterPart && word.length() == 1 && "abcdefgh".contains(word)) {
            return word.charAt(0) - 'a' + 1;
        }
        return afterPart ? COUNTS.indexOf(word) + 1 : 0;
    }
}
