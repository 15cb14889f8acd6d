package dev.stash2plex.words;

import java.text.Normalizer;
import java.util.Locale;

/// Makes spellings equal that mean the same.
public final class Folding {
    private static final int LAST_ASCII = 0x7f;

    private Folding() {}

    /// A file's name with neither case nor the difference between composed and decomposed letters (macOS
    /// writes the latter).
    public static String path(String text) {
        return isAscii(text) ? text.toLowerCase(Locale.ROOT) : nfc(caseless(nfc(text)));
    }

    /// The composed form of a text.
    public static String nfc(String text) {
        return isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /// A text without case; through upper case, since `ß` and `SS`, `ς` and `σ` meet only there.
    static String caseless(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > LAST_ASCII) {
                return false;
            }
        }
        return true;
    }
}
