package dev.stash2plex.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads the bytes that a fuzzer makes as what a stranger can send.
public final class Bytes {
    private Bytes() {}

    /// The text that bytes spell in UTF-8. What spells nothing becomes half of a surrogate pair, which JSON can send as
    /// `\\ud83d`.
    public static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).replace('\ufffd', '\ud83d');
    }

    /// The lines of a text, so many, empty where there are fewer. The last one has all that is left.
    public static List<String> lines(byte[] bytes, int count) {
        var lines = new ArrayList<>(List.of(text(bytes).split("\n", count)));
        while (lines.size() < count) {
            lines.add("");
        }
        return lines;
    }
}
