package dev.stash2plex.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Takes paths apart.
public final class FilePath {
    private static final Pattern WINDOWS = Pattern.compile("(?s)[A-Za-z]:[\\\\/].*|\\\\\\\\.*");

    /// What Stash scans by default, and what Plex plays beyond that.
    private static final Set<String> EXTENSIONS = Set.of(
            "m4v", "mp4", "mov", "wmv", "avi", "mpg", "mpeg", "rmvb", "rm", "flv", "asf", "mkv", "webm", "f4v", "ts",
            "m2ts", "mts", "3gp", "3g2", "vob", "ogv", "ogm", "divx", "xvid", "m2v", "mpe", "mpv", "mp2", "qt", "strm");

    private FilePath() {}

    /// The folders of a path in Stash and the name of the file. Windows divides them by `\`, which is a letter
    /// like any other elsewhere.
    public static List<String> segments(String path) {
        return split(path, WINDOWS.matcher(path).matches());
    }

    /// The parts between the slashes, the empty ones left out.
    ///
    /// @param backslashes whether `\` divides too
    public static List<String> split(String path, boolean backslashes) {
        var segments = new ArrayList<String>();
        int start = 0;
        for (int i = 0; i <= path.length(); i++) {
            if (i == path.length() || path.charAt(i) == '/' || (backslashes && path.charAt(i) == '\\')) {
                if (i > start) {
                    segments.add(path.substring(start, i));
                }
                start = i + 1;
            }
        }
        return segments;
    }

    /// A file's name without the extension of a video.
    public static String stem(String basename) {
        int period = basename.lastIndexOf('.');
        boolean video = period > 0
                && basename.length() - period <= 5
                && EXTENSIONS.contains(basename.substring(period + 1).toLowerCase(Locale.ROOT));
        return video ? basename.substring(0, period) : basename;
    }
}
