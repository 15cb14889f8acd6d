package dev.stash2plex.call;

/// What is shown of a text that somebody else wrote: its start, on one line, without control characters.
public final class Excerpt {
    private static final int MOST = 100;

    private Excerpt() {}

    /// The start of the text.
    public static String of(String text) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() <= MOST ? line : line.substring(0, MOST) + "…";
    }
}
