package dev.stash2plex.match;

import dev.stash2plex.path.FilePath;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// One way to read the name of a file that PMS sends. PMS escapes some names and not others, and leaves the separators
/// of Windows as they are, so that one name may be read in several ways.
///
/// @param text the whole name
/// @param segments its folders and the file
record Reading(String text, List<String> segments) {
    /// What Linux takes as a path; whatever is longer is none.
    private static final int LONGEST_PATH = 4096;

    private static final Pattern PREFIX = Pattern.compile("\\[[^\\]]*][ ._-]*");

    Reading {
        segments = List.copyOf(segments);
    }

    /// All ways, the most literal first: a real file may be called `percent%20encoded.mp4` or
    /// `back\slash.mp4`. None if it is no path: a path does not climb, has no control characters and has an
    /// end.
    static List<Reading> of(String filename) {
        var readings = new LinkedHashMap<List<String>, Reading>();
        if (filename.length() <= LONGEST_PATH) {
            add(readings, filename);
            String unescaped = unescape(filename);
            if (!unescaped.equals(filename)) {
                add(readings, unescaped);
            }
        }
        return List.copyOf(readings.values());
    }

    private static void add(Map<List<String>, Reading> readings, String text) {
        boolean backslashes = text.indexOf('\\') >= 0;
        if (climbs(FilePath.split(text, true)) || text.chars().anyMatch(c -> c == 0)) {
            return;
        }
        put(readings, text, FilePath.split(text, false));
        if (backslashes) {
            put(readings, text.replace('\\', '/'), FilePath.split(text, true));
            int last = text.lastIndexOf('\\');
            String keptInName = text.substring(0, last).replace('\\', '/') + text.substring(last);
            put(readings, keptInName, FilePath.split(keptInName, false));
        }
    }

    private static void put(Map<List<String>, Reading> readings, String text, List<String> segments) {
        var kept = new ArrayList<>(segments);
        kept.removeIf(segment -> segment.equals("."));
        if (!kept.isEmpty()) {
            readings.putIfAbsent(kept, new Reading(text, kept));
        }
    }

    private static boolean climbs(List<String> segments) {
        return segments.contains("..");
    }

    /// The same without what somebody put before the name in brackets, `[site] River Walk.mp4`.
    Optional<Reading> withoutPrefix() {
        var prefix = PREFIX.matcher(basename());
        if (!prefix.lookingAt() || prefix.end() == basename().length()) {
            return Optional.empty();
        }
        var rest = new ArrayList<>(folders());
        rest.add(basename().substring(prefix.end()));
        return Optional.of(new Reading(text, rest));
    }

    String basename() {
        return segments.getLast();
    }

    /// The folders, the outermost first.
    List<String> folders() {
        return segments.subList(0, segments.size() - 1);
    }

    boolean isBare() {
        return segments.size() == 1;
    }

    /// Whether it can be a whole path as it stands.
    boolean isAbsolute() {
        return text.startsWith("/") || text.startsWith("\\") || text.matches("(?s)[A-Za-z]:[\\\\/].*");
    }

    /// The text with its percent escapes resolved; the text itself if it has none, or some that are no UTF-8.
    static String unescape(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        var bytes = new ByteArrayOutputStream();
        int at = 0;
        while (at < text.length()) {
            int escaped = escaped(text, at);
            if (escaped >= 0) {
                bytes.write(escaped);
                at += 3;
            } else {
                int codePoint = text.codePointAt(at);
                bytes.writeBytes(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
                at += Character.charCount(codePoint);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            return text;
        }
    }

    private static int escaped(String text, int at) {
        if (text.charAt(at) != '%' || at + 2 >= text.length()) {
            return -1;
        }
        int high = hex(text.charAt(at + 1));
        int low = hex(text.charAt(at + 2));
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static int hex(char c) {
        return c < 0x80 ? Character.digit(c, 16) : -1;
    }
}
