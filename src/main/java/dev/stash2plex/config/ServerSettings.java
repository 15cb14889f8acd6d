package dev.stash2plex.config;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where the service listens.
///
/// @param host address to bind to
/// @param port TCP port; `0` takes a free one
/// @param accessKey the first path segment that every route but `/health` then asks for
/// @param shutdownGrace how long requests in flight may take to finish after SIGTERM; Docker kills after 10 s
public record ServerSettings(String host, int port, Optional<String> accessKey, Duration shutdownGrace) {
    private static final Pattern ACCESS_KEY = Pattern.compile("[A-Za-z0-9_-]{16,128}");

    static ServerSettings create(Keys keys) {
        var accessKey = keys.findSecret("server.access-key");
        if (accessKey.isPresent() && !ACCESS_KEY.matcher(accessKey.get()).matches()) {
            keys.reject("server.access-key", "must be 16 to 128 letters, digits, - or _, as it becomes part of URLs");
        }
        return new ServerSettings(
                keys.get("server.host", ValueType.TEXT, "0.0.0.0"),
                keys.get("server.port", ValueType.wholeNumber(0, 65_535), 9090),
                accessKey,
                keys.get("server.shutdown-grace", ValueType.DURATION, Duration.ofSeconds(8)));
    }
}
