package dev.stash2plex.standin;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Where Go's standard library shines through in Stash's answers.
final class Go {
    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");
    private static final Pattern LOOKAROUND = Pattern.compile("\\(\\?(=|!|<=|<!)");

    private Go() {}

    /// `strconv.Atoi`, of which Stash passes the error on. Ids beyond 32 bits are in no library, so they become -1.
    static int atoi(String text) {
        if (!INTEGER.matcher(text).matches()) {
            throw new StashError("strconv.Atoi: parsing \"" + text + "\": invalid syntax");
        }
        try {
            long value = Long.parseLong(text);
            return value == (int) value ? (int) value : -1;
        } catch (NumberFormatException e) {
            throw new StashError("strconv.Atoi: parsing \"" + text + "\": value out of range");
        }
    }

    /// An RE2 pattern: unanchored, case-sensitive unless `(?i)`, which folds all of Unicode; no look-around.
    static Pattern regex(String pattern) {
        Matcher lookaround = LOOKAROUND.matcher(pattern);
        if (lookaround.find()) {
            throw new StashError(
                    "error parsing regexp: invalid or unsupported Perl syntax: `" + lookaround.group() + "`");
        }
        try {
            return Pattern.compile(pattern, Pattern.UNICODE_CASE);
        } catch (PatternSyntaxException e) {
            String complaint = e.getDescription().startsWith("Unclosed character class")
                    ? "missing closing ]: `" + pattern.substring(pattern.lastIndexOf('['))
                    : "missing closing ): `" + pattern;
            throw new StashError("error parsing regexp: " + complaint + "`");
        }
    }
}
