package dev.stash2plex.config.value;

import java.util.Set;

/// A text without what comes along when it is pasted: blanks, line ends, quotes, the mark at the begin of a file.
///
/// Docker's `--env-file` keeps quotes as a part of the value, editors end a file with a line end, and word processors
/// turn quotes round.
public final class Pasted {
    private static final Set<String> QUOTES = Set.of("\"\"", "''", "``", "“”", "„“", "‘’", "‚‘", "«»");

    private Pasted() {}

    /// What was meant; quotes are taken off in pairs only.
    public static String clean(String text) {
        String clean = withoutBlanks(text);
        while (isQuoted(clean)) {
            clean = withoutBlanks(clean.substring(1, clean.length() - 1));
        }
        return clean;
    }

    private static boolean isQuoted(String text) {
        int last = text.length() - 1;
        return last > 0 && QUOTES.contains(text.substring(0, 1) + text.charAt(last));
    }

    private static String withoutBlanks(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && isBlank(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(begin, end);
    }

    /// Formats are what has no width, such as the byte order mark.
    private static boolean isBlank(char letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || Character.isISOControl(letter)
                || Character.getType(letter) == Character.FORMAT;
    }
}
