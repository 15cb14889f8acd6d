package dev.stash2plex.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/// A run of letters or of digits in a name, as it stands there.
///
/// @param start where it begins
/// @param end where it ends, exclusive
record Piece(String text, int start, int end, Alphabet alphabet) {
    /// What its characters are.
    enum Alphabet {
        LETTERS,
        DIGITS,
        /// Letters of a script that puts no blanks between words.
        UNSPACED,
        NONE
    }

    private static final int LONGEST_NAME = 400;

    /// The name as it is read: bounded, in one form for each character, without what cannot be seen.
    static String readable(String name) {
        String bounded = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
        if (Folding.isAscii(bounded)) {
            return bounded;
        }
        var visible = new StringBuilder(bounded.length());
        bounded.codePoints().filter(Piece::isVisible).forEach(visible::appendCodePoint);
        return Normalizer.normalize(visible, Normalizer.Form.NFKC);
    }

    /// Trade marks would become letters, and what joins emoji would part words.
    private static boolean isVisible(int codePoint) {
        return Character.getType(codePoint) != Character.FORMAT
                && codePoint != '\u2122'
                && codePoint != '\u2120'
                && (codePoint < 0xfe00 || codePoint > 0xfe0f);
    }

    /// The runs in a readable name. Case also divides: `AuroraClassics` has two.
    static List<Piece> of(String name) {
        var pieces = new ArrayList<Piece>();
        int at = 0;
        while (at < name.length()) {
            int codePoint = name.codePointAt(at);
            var alphabet = alphabet(codePoint);
            if (alphabet == Alphabet.NONE) {
                at += Character.charCount(codePoint);
            } else {
                int end = end(name, at, alphabet);
                pieces.add(new Piece(name.substring(at, end), at, end, alphabet));
                at = end;
            }
        }
        return pieces;
    }

    private static int end(String name, int start, Alphabet alphabet) {
        int at = start;
        while (at < name.length()) {
            int codePoint = name.codePointAt(at);
            boolean mark = isMark(codePoint) && alphabet != Alphabet.DIGITS;
            if (alphabet(codePoint) != alphabet && !mark && !joins(name, at, alphabet)) {
                return at;
            }
            if (at > start && alphabet == Alphabet.LETTERS && beginsWord(name, at)) {
                return at;
            }
            at += Character.charCount(codePoint);
        }
        return at;
    }

    /// `Don't` is one word.
    private static boolean joins(String name, int at, Alphabet alphabet) {
        return alphabet == Alphabet.LETTERS
                && isApostrophe(name.charAt(at))
                && at + 1 < name.length()
                && alphabet(name.codePointAt(at + 1)) == Alphabet.LETTERS
                && !Character.isUpperCase(name.codePointAt(at + 1));
    }

    static boolean isApostrophe(int c) {
        return c == '\'' || c == '\u2019' || c == '`' || c == '\u02bc';
    }

    private static boolean beginsWord(String name, int at) {
        if (!Character.isUpperCase(name.charAt(at))) {
            return false;
        }
        char before = name.charAt(at - 1);
        boolean hump = Character.isLowerCase(before) || isMark(before);
        boolean endOfCapitals = Character.isUpperCase(before)
                && at + 1 < name.length()
                && Character.isLowerCase(name.charAt(at + 1))
                && at + 2 < name.length()
                && Character.isLowerCase(name.charAt(at + 2));
        return hump || endOfCapitals;
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static Alphabet alphabet(int codePoint) {
        if (Character.isDigit(codePoint)) {
            return Alphabet.DIGITS;
        }
        if (Letters.isUnspaced(codePoint)) {
            return Alphabet.UNSPACED;
        }
        return Character.isLetter(codePoint) ? Alphabet.LETTERS : Alphabet.NONE;
    }
}
