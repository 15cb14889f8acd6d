package dev.stash2plex.config;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One text that must not be read, and where it stands in another one: as it is, or with any of its characters
/// percent-escaped, once or up to three times over, as it does in what libraries say of a URL.
final class Secret {
    /// What is shorter than this may well be a part of an ordinary word.
    private static final int LONG = 8;

    /// Letters of one byte in `%252541`, the longest way to write it that is looked for.
    private static final int LONGEST_ESCAPE = 7;

    private static final int MOST_ESCAPES = 2;

    private final String value;
    private final byte[] bytes;

    Secret(String value) {
        this.value = value;
        this.bytes = value.getBytes(StandardCharsets.UTF_8);
    }

    /// The most letters that it takes up.
    int longest() {
        return bytes.length * LONGEST_ESCAPE;
    }

    /// Every place where it stands in `text`.
    List<Span> in(String text) {
        var spans = new ArrayList<Span>();
        boolean escaped = text.indexOf('%') >= 0;
        Span next = next(text, 0, escaped);
        while (next != null) {
            if (value.length() >= LONG || isWord(text, next)) {
                spans.add(next);
            }
            next = next(text, next.to(), escaped);
        }
        return spans;
    }

    private @Nullable Span next(String text, int from, boolean escaped) {
        if (!escaped) {
            int at = text.indexOf(value, from);
            return at < 0 ? null : new Span(at, at + value.length());
        }
        for (int at = from; at < text.length(); at++) {
            int end = text.startsWith(value, at) ? at + value.length() : end(text, at);
            if (end > at) {
                return new Span(at, end);
            }
        }
        return null;
    }

    /// Where it ends if it stands at `start`, else -1.
    private int end(String text, int start) {
        int at = start;
        int matched = 0;
        while (matched < bytes.length) {
            if (at >= text.length()) {
                return -1;
            }
            Escape escape = Escape.at(text, at);
            if (escape != null && escape.value() == bytes[matched]) {
                at += escape.length();
                matched++;
            } else {
                int letter = text.codePointAt(at);
                int length = fits(letter, matched);
                if (length == 0) {
                    return -1;
                }
                at += Character.charCount(letter);
                matched += length;
            }
        }
        return at;
    }

    /// How many bytes from `matched` on are this letter; 0 if they are another.
    private int fits(int letter, int matched) {
        if (letter < 0x80) {
            return bytes[matched] == letter ? 1 : 0;
        }
        byte[] encoded = Character.toString(letter).getBytes(StandardCharsets.UTF_8);
        int end = matched + encoded.length;
        boolean same = end <= bytes.length && Arrays.equals(bytes, matched, end, encoded, 0, encoded.length);
        return same ? encoded.length : 0;
    }

    private static boolean isWord(String text, Span span) {
        return (span.from() == 0 || !Character.isLetterOrDigit(text.charAt(span.from() - 1)))
                && (span.to() == text.length() || !Character.isLetterOrDigit(text.charAt(span.to())));
    }

    /// A part of a text.
    ///
    /// @param to exclusive
    record Span(int from, int to) {}

    /// A byte written as `%41`, or `%2541` if the escape was escaped again.
    private record Escape(byte value, int length) {
        static @Nullable Escape at(String text, int start) {
            if (text.charAt(start) != '%') {
                return null;
            }
            int at = start + 1;
            for (int again = 0; again < MOST_ESCAPES && text.startsWith("25", at); again++) {
                if (hex(text, at + 2) < 0) {
                    break;
                }
                at += 2;
            }
            int value = hex(text, at);
            return value < 0 ? null : new Escape((byte) value, at + 2 - start);
        }

        private static int hex(String text, int at) {
            if (at + 2 > text.length()) {
                return -1;
            }
            int high = Character.digit(text.charAt(at), 16);
            int low = Character.digit(text.charAt(at + 1), 16);
            return high < 0 || low < 0 ? -1 : high * 16 + low;
        }
    }
}
