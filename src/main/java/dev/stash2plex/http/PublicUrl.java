package dev.stash2plex.http;

import io.helidon.webserver.http.ServerRequest;
import java.net.URI;
import java.util.Optional;

/// The start of every absolute URL that we give away.
public final class PublicUrl {
    private final Optional<URI> configured;

    /// @param configured what a person says that PMS and the apps reach us by
    public PublicUrl(Optional<URI> configured) {
        this.configured = configured;
    }

    /// Scheme and authority, without a slash at the end: the configured one, or what the asker itself has used.
    ///
    /// @throws HttpProblem 400 where that is no host and port
    public String of(ServerRequest request) {
        return configured.map(URI::toString).orElseGet(() -> "http://" + Authority.of(request));
    }
}
