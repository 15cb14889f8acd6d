package dev.stash2plex.stash;

import dev.stash2plex.call.CallException;
import dev.stash2plex.call.CallFailure;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is in the image URLs that Stash writes.
///
/// They mirror how Stash believes to be reached, which may be no way that leads there from here; so only the part
/// after any prefix is used, and put behind the address in the settings.
public final class ImagePaths {
    private static final Pattern VERSION = Pattern.compile("[?&]t=(\\d+)");
    private static final Pattern ROUTE =
            Pattern.compile("/(?:performer|studio|group|movie)/\\d+/(?:image|frontimage|backimage)$");

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

    /// Path and query below the address of Stash.
    static String fromStash(String url) {
        String path = URI.create(url).getRawPath();
        Matcher route = ROUTE.matcher(path);
        if (!route.find()) {
            throw new CallException(new CallFailure.Unknown("an image has an address of another form"));
        }
        return route.group() + "?t=" + version(url);
    }
}
