package dev.stash2plex.words;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Makes words of the pieces of a name.
final class WordReader {
    private static final int LONGEST_NUMBER = 4;
    private static final int VERSION = 100_000;
    private static final int MOST_AROUND_AMPERSAND = 3;

    private final String name;
    private final List<Piece> pieces;
    private final BitSet aside;
    private final List<Word> words = new ArrayList<>();

    WordReader(String name, List<Piece> pieces) {
        this.name = name;
        this.pieces = pieces;
        this.aside = Brackets.within(name);
        int at = 0;
        while (at < pieces.size()) {
            at = read(at);
        }
        Extras.mark(words);
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
        if (Vocabulary.isTag(joined(at, end)) || isReleaseGroup(at, end) || isChannels(at, end) || isCutTag(at, end)) {
            return tag(at, end);
        }
        for (int i = at; i < end; i++) {
            words.add(word(i));
        }
        return end;
    }

    private int tag(int from, int to) {
        words.add(new Word(joined(from, to), null, null, Word.Kind.TAG, -1, isAside(from)));
        return to;
    }

    /// `x264-Group`, with nothing but tags after it. `XXX-Trailer` is no group.
    private boolean isReleaseGroup(int at, int end) {
        return isAfterTag()
                && at > 0
                && gap(at) == 1
                && name.charAt(pieces.get(at).start() - 1) == '-'
                && !Extras.isExtra(joined(at, end))
                && areTags(end);
    }

    private boolean areTags(int from) {
        int at = from;
        while (at < pieces.size()) {
            int end = endOfRun(at);
            if (!Vocabulary.isTag(joined(at, end))) {
                return false;
            }
            at = end;
        }
        return true;
    }

    /// What is left of a tag where the name was cut off: `1080p.h26`.
    private boolean isCutTag(int at, int end) {
        return end == pieces.size() && isAfterTag() && Vocabulary.beginsTag(joined(at, end));
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

    private Word word(int at) {
        var piece = pieces.get(at);
        return switch (piece.alphabet()) {
            case DIGITS -> number(piece.text(), isAside(at));
            case UNSPACED -> unspaced(piece.text(), isAside(at));
            default -> letters(piece.text(), isAside(at), at);
        };
    }

    /// The `a` of `scene 1a`, which tells it from `scene 1b`.
    private boolean isVersion(int at) {
        String text = pieces.get(at).text();
        boolean letter = text.length() == 1 && "abcdABCD".contains(text);
        return letter
                && at > 0
                && gap(at) == 0
                && pieces.get(at - 1).alphabet() == Piece.Alphabet.DIGITS
                && (at + 1 == pieces.size() || gap(at + 1) > 0);
    }

    private boolean isBeforeNumber(int at) {
        return at + 1 < pieces.size() && gap(at + 1) == 0 && pieces.get(at + 1).alphabet() == Piece.Alphabet.DIGITS;
    }

    private static Word unspaced(String text, boolean aside) {
        String hiragana = Transcription.hiragana(text);
        var kind = Vocabulary.isPart(text) ? Word.Kind.PART : Word.Kind.WORD;
        return new Word(hiragana, null, Transcription.latin(hiragana), kind, -1, aside);
    }

    /// A long number is somebody's own name for it.
    private static Word number(String digits, boolean aside) {
        if (digits.length() > LONGEST_NUMBER) {
            return new Word(digits, null, null, Word.Kind.WORD, -1, aside);
        }
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            value = value * 10 + Math.max(0, Character.digit(digits.charAt(i), 10));
        }
        return count(value, aside);
    }

    /// `01`, `1`, `I` and `one` are the same.
    private static Word count(int value, boolean aside) {
        return new Word(String.valueOf(value), null, null, Word.Kind.NUMBER, value, aside);
    }

    private Word letters(String text, boolean aside, int at) {
        String bare = withoutApostrophes(text);
        if (isVersion(at)) {
            return new Word(Letters.plain(bare), null, null, Word.Kind.NUMBER, VERSION, aside);
        }
        String plain = Vocabulary.inFull(Letters.plain(bare), isBeforeNumber(at));
        boolean afterPart =
                !words.isEmpty() && Vocabulary.isPart(words.getLast().text());
        int count = Vocabulary.count(plain, afterPart);
        if (count > 0) {
            return count(count, aside);
        }
        String spelledOut =
                (isAfterAmpersand(at) ? "and" : "") + (Folding.isAscii(bare) ? plain : Letters.spelledOut(bare));
        return new Word(
                plain, spelledOut.equals(plain) ? null : spelledOut, latin(plain), Vocabulary.kind(plain), -1, aside);
    }

    /// `Salt & Pepper` is also written `saltandpepper`.
    private boolean isAfterAmpersand(int at) {
        if (at == 0 || gap(at) > MOST_AROUND_AMPERSAND) {
            return false;
        }
        int sign = name.indexOf('&', pieces.get(at - 1).end(), pieces.get(at).start());
        return sign >= 0
                && name.substring(pieces.get(at - 1).end(), pieces.get(at).start())
                        .strip()
                        .equals("&");
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

    /// Whether a piece stands in square or curly brackets; round ones are often part of a title.
    private boolean isAside(int at) {
        return aside.get(pieces.get(at).start());
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
