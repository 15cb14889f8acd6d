package dev.stash2plex.stash.server;

import dev.stash2plex.call.Trust;
import dev.stash2plex.config.StashSettings;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/// How we show Stash who we are, and how it shows us, whichever way it is asked.
public final class StashAccess {
    private static final HeaderName API_KEY = HeaderNames.create("ApiKey");

    private final StashSettings settings;

    public StashAccess(StashSettings settings) {
        this.settings = settings;
    }

    /// All headers that go with a request.
    public Map<HeaderName, String> headers() {
        var headers = new HashMap<>(forProxy());
        headers.putAll(key());
        return headers;
    }

    /// Stash's own key, if there is one.
    Map<HeaderName, String> key() {
        return settings.apiKey().map(key -> Map.of(API_KEY, key)).orElse(Map.of());
    }

    /// The credentials for a proxy in front of Stash, if there is one that wants some.
    Map<HeaderName, String> forProxy() {
        return settings.credentials()
                .map(credentials -> Map.of(HeaderNames.AUTHORIZATION, credentials.authorization()))
                .orElse(Map.of());
    }

    /// Whom to trust, if not just the system's authorities.
    public Optional<SSLContext> tls() {
        var certificates = settings.certificates();
        return certificates.isEmpty() ? Optional.empty() : Optional.of(Trust.systemAnd(certificates));
    }
}
