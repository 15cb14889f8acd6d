package dev.stash2plex.config.value;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Tells a person why a file may not be read, and whom the service would have to run as.
public final class Owner {
    private static final String UNREADABLE = "may not be read by the user that runs the service";
    private static final int ROOT = 0;

    private Owner() {}

    /// The sentence, which continues "(file) …".
    public static String ofUnreadable(Path file) {
        try {
            int user = (Integer) Files.getAttribute(file, "unix:uid");
            int group = (Integer) Files.getAttribute(file, "unix:gid");
            String owner = "%s; it belongs to %d:%d".formatted(UNREADABLE, user, group);
            return user == ROOT
                    ? owner
                    : owner + " (with docker compose, PUID=%d and PGID=%d run the service so)".formatted(user, group);
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return UNREADABLE;
        }
    }
}
