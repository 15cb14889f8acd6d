package dev.stash2plex.stash;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is in the image URLs that Stash writes.
///
/// They mirror how Stash believes to be reached, which may be no way that leads there from here, and may carry its key;
/// so only the part after any prefix is used, and put behind the address in the settings.
public final class ImagePaths {
    private static final Pattern VERSION = Pattern.compile("[?&]t=(\\d{1,19})");
    private static final Pattern ROUTE =
            Pattern.compile("/(?:performer|studio|group|movie)/\\d{1,19}/(?:image|frontimage|backimage)$");

    private ImagePaths() {}

    /// Whether Stash has no image there and would send a placeholder.
    public static boolean isPlaceholder(String url) {
        return url.contains("default=true");
    }

    /// The part of the URL that changes whenever the image does: seconds since 1970, or `0`.
    public static String version(String url) {
        Matcher version = VERSION.matcher(url);
        return version.find() ? version.group(1) : "0";
    }

    /// The path below the address of Stash; nothing for what is no URL of an image.
    public static Optional<String> path(String url) {
        Matcher route = ROUTE.matcher(url.split("[?#]", 2)[0]);
        return route.find() ? Optional.of(route.group()) : Optional.empty();
    }
}
