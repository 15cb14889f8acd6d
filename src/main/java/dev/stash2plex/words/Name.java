package dev.stash2plex.words;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a title, or the name of a file, says.
///
/// @param words in their order, without the dates
/// @param days every reading of every date in it
public record Name(List<Word> words, List<Day> days) {
    private static final double WHOLE_DATE = 1.5;
    private static final int SHORT = 2;
    private static final double BESIDE = 0.5;
    private static final double MOST_OF_TAGS = 1.5;
    private static final int LAST_DIGIT = 9;
    private static final int LAST_OF_TWO_DIGITS = 99;

    /// `IMG_2396`: hardly two of them in one place.
    private static final double COUNTER = 2;
    private static final int FIRST_OF_CAMERA = 100;
    private static final int FIRST_COUNTER = 1100;
    private static final int LAST_COUNTER = 9999;

    public Name {
        words = List.copyOf(words);
        days = List.copyOf(days);
    }

    /// Reads a title, a person's name, or a file's name without its extension. Reads no more than the first
    /// 400 characters; whatever the text, it does not fail.
    public static Name of(String text) {
        String readable = Piece.readable(text);
        var dates = new Dates(readable, Piece.of(readable));
        return new Name(new WordReader(readable, dates.words()).words(), dates.days());
    }

    /// The words that say what it is, run together: `riverwalk`.
    public String compact() {
        return compact(Word::text);
    }

    /// The same with umlauts as two letters.
    public String spelledOut() {
        return compact(word -> word.spelledOut() == null ? word.text() : word.spelledOut());
    }

    /// The same in Latin letters.
    public String latin() {
        return compact(word -> word.latin() == null ? word.text() : word.latin());
    }

    private String compact(Function<Word, String> spelling) {
        boolean onlyTags = words.stream().allMatch(word -> word.kind() == Word.Kind.TAG);
        return words.stream()
                .filter(word -> onlyTags || word.kind() != Word.Kind.TAG)
                .map(spelling)
                .collect(Collectors.joining());
    }

    /// The same without release tags.
    public List<Word> told() {
        return words.stream().filter(word -> word.kind() != Word.Kind.TAG).toList();
    }

    /// How much it tells this name from any other, in words: 0 for `clip 1`, 2 for `River Walk`.
    public double information() {
        double sum = 0;
        for (int i = 0; i < words.size(); i++) {
            sum += information(i);
        }
        return days.stream().anyMatch(Day::isWhole) ? sum + WHOLE_DATE : sum;
    }

    /// How much it tells in the case of another name that is the same to the letter: then numbers and release
    /// tags count too, `46 Bricks (2018) [4K]` is no coincidence.
    public double informationToTheLetter() {
        double sum = information();
        double tags = 0;
        for (int i = 0; i < words.size(); i++) {
            if (information(i) == 0) {
                sum += number(i);
            }
            tags += words.get(i).kind() == Word.Kind.TAG ? BESIDE : 0;
        }
        return sum == 0 ? 0 : sum + Math.min(MOST_OF_TAGS, tags);
    }

    /// The number of a part tells less than one that stands alone.
    private double number(int at) {
        Word word = words.get(at);
        if (word.kind() != Word.Kind.NUMBER) {
            return 0;
        }
        boolean counts = at > 0
                && (words.get(at - 1).kind() == Word.Kind.PART
                        || words.get(at - 1).kind() == Word.Kind.GENERIC);
        if (counts || word.number() <= LAST_DIGIT) {
            return BESIDE / 2;
        }
        return word.number() > LAST_OF_TWO_DIGITS && !Day.isYear(word.number()) ? 1 : BESIDE;
    }

    private double information(int at) {
        Word word = words.get(at);
        if (word.kind() == Word.Kind.NUMBER) {
            return isCounter(at) ? COUNTER : 0;
        }
        if (word.kind() != Word.Kind.WORD) {
            return 0;
        }
        int length = word.text().length();
        if (word.isUnspaced()) {
            return Math.min(3, length / 2.0);
        }
        return length <= SHORT ? BESIDE : 1;
    }

    private boolean isCounter(int at) {
        int number = words.get(at).number();
        if (at > 0 && Vocabulary.isCamera(words.get(at - 1).text())) {
            return number >= FIRST_OF_CAMERA && number <= LAST_COUNTER;
        }
        return number >= FIRST_COUNTER && number <= LAST_COUNTER && !Day.isYear(number);
    }
}
