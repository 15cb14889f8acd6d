package dev.stash2plex.log;

import dev.stash2plex.config.Secrets;

/// What may stand in the log of a text that anybody may have written: its first letters, without secrets.
final class Excerpts {
    /// A path in Linux has 4096 bytes at most, and 500 letters tell which one it is. A stranger's name may have as
    /// many as a request may.
    static final int MOST_LETTERS = 500;

    private final Secrets secrets;

    Excerpts(Secrets secrets) {
        this.secrets = secrets;
    }

    /// The text, if it is not too long; else its beginning and how many letters are missing: `…(+999500)`.
    String of(String text) {
        if (text.length() <= MOST_LETTERS) {
            return secrets.mask(text);
        }
        int end = Character.isHighSurrogate(text.charAt(MOST_LETTERS - 1)) ? MOST_LETTERS - 1 : MOST_LETTERS;
        return secrets.mask(text, end) + cut(text.length() - end);
    }

    /// Says that so many letters are missing.
    static String cut(long letters) {
        return "…(+" + letters + ")";
    }
}
