package dev.stash2plex.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Makes words of the pieces of a name.
final class WordReader {
    private static final int LONGEST_NUMBER = 4;

    private final String name;
    private final List<Piece> pieces;
    private final List<Word> words = new ArrayList<>();

    WordReader(String name, List<Piece> pieces) {
        this.name = name;
        this.pieces = pieces;
        int at = 0;
        while (at < pieces.size()) {
            at = read(at);
        }
    }

    List<Word> words() {
        return words;
    }

    private int read(int at) {
        int end = endOfRun(at);
        int endOfPair = end < pieces.size() && gap(end) == 1 ? endOfRun(end) : end;
        if (endOfPair > end && Vocabulary.isNamedTag(joined(at, endOfPair))) {
            return tag(at, endOfPair);
        }
        if (Vocabulary.isTag(joined(at, end)) || isReleaseGroup(at, end) || isChannels(at, end)) {
            return tag(at, end);
        }
        for (int i = at; i < end; i++) {
            words.add(word(pieces.get(i)));
        }
        return end;
    }

    private int tag(int from, int to) {
        words.add(new Word(joined(from, to), null, null, Word.Kind.TAG, -1));
        return to;
    }

    /// `x264-Group`, at the very end.
    private boolean isReleaseGroup(int at, int end) {
        return end == pieces.size()
                && isAfterTag()
                && at > 0
                && gap(at) == 1
                && name.charAt(pieces.get(at).start() - 1) == '-';
    }

    /// `DDP5.1`: what follows the period.
    private boolean isChannels(int at, int end) {
        return end == at + 1
                && pieces.get(at).text().length() == 1
                && pieces.get(at).alphabet() == Piece.Alphabet.DIGITS
                && isAfterTag()
                && Vocabulary.isAudio(words.getLast().text());
    }

    private boolean isAfterTag() {
        return !words.isEmpty() && words.getLast().kind() == Word.Kind.TAG;
    }

    private Word word(Piece piece) {
        return switch (piece.alphabet()) {
            case DIGITS -> number(piece.text());
            case UNSPACED ->
                new Word(
                        piece.text().toLowerCase(Locale.ROOT),
                        null,
                        Transcription.latin(piece.text()),
                        Word.Kind.WORD,
                        -1);
            default -> letters(piece.text());
        };
    }

    /// A long number is somebody's own name for it.
    private static Word number(String digits) {
        if (digits.length() > LONGEST_NUMBER) {
            return new Word(digits, null, null, Word.Kind.WORD, -1);
        }
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            value = value * 10 + Math.max(0, Character.digit(digits.charAt(i), 10));
        }
        return new Word(digits, null, null, Word.Kind.NUMBER, value);
    }

    private Word letters(String text) {
        String bare = withoutApostrophes(text);
        String plain = Letters.plain(bare);
        int count = Vocabulary.count(
                plain, !words.isEmpty() && Vocabulary.isPart(words.getLast().text()));
        if (count > 0) {
            return new Word(plain, null, null, Word.Kind.NUMBER, count);
        }
        String spelledOut = Folding.isAscii(bare) ? plain : Letters.spelledOut(bare);
        return new Word(plain, spelledOut.equals(plain) ? null : spelledOut, latin(plain), Vocabulary.kind(plain), -1);
    }

    private static @Nullable String latin(String plain) {
        return Folding.isAscii(plain) ? null : Transcription.latin(plain);
    }

    private static String withoutApostrophes(String text) {
        if (text.chars().noneMatch(Piece::isApostrophe)) {
            return text;
        }
        var bare = new StringBuilder(text.length());
        text.chars().filter(c -> !Piece.isApostrophe(c)).forEach(c -> bare.append((char) c));
        return bare.toString();
    }

    /// Where the pieces end that stand without anything between them.
    private int endOfRun(int at) {
        int end = at + 1;
        while (end < pieces.size() && gap(end) == 0) {
            end++;
        }
        return end;
    }

    /// How many characters stand before a piece.
    private int gap(int at) {
        return pieces.get(at).start() - pieces.get(at - 1).end();
    }

    private String joined(int from, int to) {
        if (to == from + 1) {
            return pieces.get(from).text().toLowerCase(Locale.ROOT);
        }
        var run = new StringBuilder();
        for (int i = from; i < to; i++) {
            run.append(pieces.get(i).text());
        }
        return run.toString().toLowerCase(Locale.ROOT);
    }
}
