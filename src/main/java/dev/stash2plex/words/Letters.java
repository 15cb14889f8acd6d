package dev.stash2plex.words;

import java.text.Normalizer;
import java.util.Locale;

/// Folds the letters of one word.
final class Letters {
    private Letters() {}

    /// Without case and accents: `Größe` becomes `grosse`.
    static String plain(String word) {
        return fold(word, false);
    }

    /// Without case, with umlauts written as two letters: `Größe` becomes `groesse`.
    static String spelledOut(String word) {
        return fold(word, true);
    }

    private static String fold(String word, boolean spellOut) {
        if (Folding.isAscii(word)) {
            return word.toLowerCase(Locale.ROOT);
        }
        var folded = new StringBuilder(word.length() + 2);
        for (char c : Folding.caseless(word).toCharArray()) {
            append(folded, c, spellOut);
        }
        return folded.toString();
    }

    private static void append(StringBuilder folded, char c, boolean spellOut) {
        switch (c) {
            case 'ä' -> folded.append(spellOut ? "ae" : "a");
            case 'ö', 'ø' -> folded.append(spellOut ? "oe" : "o");
            case 'ü' -> folded.append(spellOut ? "ue" : "u");
            case 'å' -> folded.append(spellOut ? "aa" : "a");
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            case 'ß' -> folded.append("ss");
            case 'þ' -> folded.append("th");
            case 'ð', 'đ' -> folded.append('d');
            case 'ł' -> folded.append('l');
            case 'ı' -> folded.append('i');
            default -> {
                if (c >= 0x80 && hasAccents(c)) {
                    withoutMarks(folded, c);
                } else {
                    folded.append(c);
                }
            }
        }
    }

    /// Kana and Hangul take marks as part of the letter; Latin, Greek and Cyrillic do not need theirs.
    private static boolean hasAccents(char c) {
        return c < 0x530 || (c >= 0x1e00 && c < 0x2000);
    }

    private static void withoutMarks(StringBuilder folded, char c) {
        for (char part :
                Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).toCharArray()) {
            if (Character.getType(part) != Character.NON_SPACING_MARK) {
                folded.append(part);
            }
        }
    }

    /// Whether words of this letter are written without blanks between them.
    static boolean isUnspaced(int codePoint) {
        return (isWithin(codePoint, 0x3005, 0x30ff) && codePoint != 0x3007 && !isBracket(codePoint))
                || isWithin(codePoint, 0x31f0, 0x31ff)
                || isWithin(codePoint, 0x3400, 0x9fff)
                || isWithin(codePoint, 0xf900, 0xfaff)
                || isWithin(codePoint, 0x20000, 0x3ffff);
    }

    private static boolean isWithin(int codePoint, int first, int last) {
        return codePoint >= first && codePoint <= last;
    }

    private static boolean isBracket(int codePoint) {
        return (codePoint >= 0x3008 && codePoint <= 0x3020) || codePoint == 0x30fb;
    }
}
