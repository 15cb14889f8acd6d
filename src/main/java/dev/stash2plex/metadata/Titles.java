package dev.stash2plex.metadata;

import dev.stash2plex.stash.SceneFile;
import java.util.List;
import java.util.regex.Pattern;

/// What a scene is called.
final class Titles {
    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");
    private static final Pattern RELEASE_TAG =
            Pattern.compile("(?i)[\\[(](?:\\d{3,4}p|4k|uhd|hd|sd|xxx|[xh]\\.?26[45]|hevc|web-?dl|webrip)[\\])]");
    private static final Pattern SEPARATORS = Pattern.compile("[._]+");

    private Titles() {}

    /// The title, or, where Stash has none, the name of the primary file made readable: without extension and
    /// release tags, and with blanks for dots and underscores where the name has no blanks of its own.
    static String of(String title, List<SceneFile> files) {
        String named = title.strip();
        if (!named.isEmpty()) {
            return named;
        }
        return files.stream().findFirst().map(file -> fromName(file.path())).orElse("Untitled");
    }

    private static String fromName(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (path.matches("(?:[A-Za-z]:\\\\|\\\\\\\\).*")) {
            name = path.substring(path.lastIndexOf('\\') + 1);
        }
        String bare = EXTENSION.matcher(name).replaceFirst("");
        String clean = RELEASE_TAG.matcher(bare).replaceAll(" ");
        if (!clean.strip().contains(" ")) {
            clean = SEPARATORS.matcher(clean).replaceAll(" ");
        }
        clean = clean.replaceAll("\\s+", " ").strip();
        return clean.isEmpty() ? name : clean;
    }
}
