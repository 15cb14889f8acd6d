package dev.stash2plex.match.corpus;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The shapes in which PMS may name a file.
final class Shapes {
    static final List<String> NAMES = List.of(
            "absolute", "elsewhere", "relative", "slash", "library", "library-slash", "windows", "escaped", "bare");

    private Shapes() {}

    /// @param relative to the folder that Stash scans
    static String of(String shape, String relative) {
        return switch (shape) {
            case "absolute" -> InventedLibrary.ROOT + relative;
            case "elsewhere" -> "/volume1/plex/" + relative;
            case "slash" -> "/" + relative;
            case "library" -> "Videos/" + relative;
            case "library-slash" -> "/Videos/" + relative;
            case "windows" -> "D:\\Plex\\" + relative.replace('/', '\\');
            case "escaped" ->
                Arrays.stream(relative.split("/", -1))
                        .map(part ->
                                URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                        .collect(Collectors.joining("/"));
            case "bare" -> relative.substring(relative.lastIndexOf('/') + 1);
            default -> relative;
        };
    }
}
