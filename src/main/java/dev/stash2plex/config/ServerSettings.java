package dev.stash2plex.config;

import dev.stash2plex.config.value.ValueType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where the service listens.
///
/// @param host address to bind to
/// @param port TCP port; `0` takes a free one
/// @param accessKey the first path segment that every route but `/health` then asks for
/// @param maxConnections open connections at once
/// @param hosts names by which pages for people are asked for, beside those that can only be ours
/// @param shutdownGrace how long requests in flight may take to finish after SIGTERM; Docker kills after 10 s
public record ServerSettings(
        String host,
        int port,
        Optional<String> accessKey,
        int maxConnections,
        List<String> hosts,
        Duration shutdownGrace) {
    private static final Pattern ACCESS_KEY = Pattern.compile("[A-Za-z0-9_-]{16,128}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");

    static ServerSettings create(Keys keys) {
        var accessKey = keys.findSecret("server.access-key");
        if (accessKey.isPresent() && !ACCESS_KEY.matcher(accessKey.get()).matches()) {
            keys.reject("server.access-key", "must be 16 to 128 letters, digits, - or _, as it becomes part of URLs");
        }
        var hosts = keys.find("server.hosts", ValueType.LIST).orElse(List.of());
        hosts.stream()
                .filter(host -> !HOST.matcher(host).matches())
                .forEach(host -> keys.reject("server.hosts", host + " is not the name of a host, without a port"));
        return new ServerSettings(
                keys.get("server.host", ValueType.TEXT),
                keys.get("server.port", ValueType.wholeNumber(0, 65_535)),
                accessKey,
                keys.get("server.max-connections", ValueType.wholeNumber(16, 10_000)),
                hosts,
                keys.get("server.shutdown-grace", ValueType.DURATION));
    }
}
