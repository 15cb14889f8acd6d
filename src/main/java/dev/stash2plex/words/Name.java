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

    /// `IMG_2396`: hardly two of them in one place.
    private static final double COUNTER = 2;
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

    /// How much it tells this name from any other, in words: 0 for `clip 1`, 2 for `River Walk`.
    public double information() {
        double sum = words.stream().mapToDouble(Name::information).sum();
        return days.stream().anyMatch(Day::isWhole) ? sum + WHOLE_DATE : sum;
    }

    private static double information(Word word) {
        if (word.kind() == Word.Kind.NUMBER) {
            return word.number() >= FIRST_COUNTER && word.number() <= LAST_COUNTER && !Day.isYear(word.number())
                    ? COUNTER
                    : 0;
        }
        if (word.kind() != Word.Kind.WORD) {
            return 0;
        }
        int length = word.text().length();
        if (word.isUnspaced()) {
            return Math.min(3, length / 2.0);
        }
        return length <= SHORT ? 0.5 : 1;
    }
}
