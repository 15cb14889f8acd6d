package dev.stash2plex.config;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// How Stash is reached.
///
/// @param url its address, with a path where it lives behind a proxy's prefix; `/graphql` is appended
/// @param apiKey sent as the `ApiKey` header; absent for a Stash without credentials, which refuses any key
/// @param timeout for one call as a whole, to the last byte of the answer; the wait for a free place comes before it
/// @param maxConcurrent questions in flight at once that Plex waits for, and one picture less; Stash gains nothing from
///     more than 4. Looks for changes (two at once), the reading of everything (one) and searches that keep Stash busy
///     (one) have places of their own
public record StashSettings(URI url, Optional<String> apiKey, Duration timeout, int maxConcurrent) {
    private static final URI NOWHERE = URI.create("http://localhost:9999");

    /// @param optional whether the service can do without a Stash
    static StashSettings create(Keys keys, boolean optional) {
        return new StashSettings(
                optional
                        ? keys.get("stash.url", ValueType.HTTP_URL, NOWHERE)
                        : keys.require(
                                "stash.url",
                                ValueType.HTTP_URL,
                                NOWHERE,
                                "the address of your Stash, such as http://host.docker.internal:9999"),
                keys.findSecret("stash.api-key"),
                keys.get("stash.timeout", ValueType.DURATION, Duration.ofSeconds(20)),
                keys.get("stash.max-concurrent", ValueType.wholeNumber(1, 64), 4));
    }
}
