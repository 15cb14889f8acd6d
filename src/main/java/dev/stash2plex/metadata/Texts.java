package dev.stash2plex.metadata;

import java.util.regex.Pattern;

/// Takes out of a text what Plex must not keep. Plex serves what it keeps as XML, which cannot hold control characters,
/// lone halves of surrogate pairs, U+FFFE and U+FFFF, however they are escaped. Everything else stays as it is.
final class Texts {
    /// A lone half does not pair in a regular expression either, so that it is a character of its own there.
    private static final Pattern NOT_IN_XML =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x{D800}-\\x{DFFF}\\x{FFFE}\\x{FFFF}]");

    private static final Pattern LINE_END =
            Pattern.compile("[ \\t]*[\\t\\r\\n\\x{85}\\x{2028}\\x{2029}][ \\t\\r\\n\\x{85}\\x{2028}\\x{2029}]*");

    private Texts() {}

    /// A text of several paragraphs, whose tabs and line ends stay.
    static String paragraphs(String text) {
        return NOT_IN_XML.matcher(text).replaceAll("");
    }

    /// A name, which is one line: tabs and line ends become a blank.
    static String line(String text) {
        return LINE_END.matcher(paragraphs(text)).replaceAll(" ").strip();
    }
}
