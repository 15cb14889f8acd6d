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

    /// The headers that go with each request: Stash's own key, and the credentials for a proxy in front of it.
    public Map<HeaderName, String> headers() {
        var headers = new HashMap<HeaderName, String>();
        settings.apiKey().ifPresent(key -> headers.put(API_KEY, key));
        settings.credentials()
                .ifPresent(credentials -> headers.put(HeaderNames.AUTHORIZATION, credentials.authorization()));
        return headers;
    }

    /// Whom to trust, if not just the system's authorities.
    public Optional<SSLContext> tls() {
        var certificates = settings.certificates();
        return certificates.isEmpty() ? Optional.empty() : Optional.of(Trust.systemAnd(certificates));
    }
}
