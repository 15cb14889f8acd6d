package dev.stash2plex.config;

import dev.stash2plex.config.value.BasicCredentials;
import dev.stash2plex.config.value.CertificateFile;
import dev.stash2plex.config.value.StashUrl;
import dev.stash2plex.config.value.ValueType;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// How Stash is reached.
///
/// @param url its address, with a path where it lives behind a proxy's prefix; `/graphql` is appended
/// @param apiKey sent as the `ApiKey` header; absent for a Stash without credentials, which refuses any key
/// @param credentials sent as `Authorization`, for a proxy in front of Stash that asks for them
/// @param certificates trusted in addition to the system's, where the address is `https`
/// @param timeout for one call as a whole, to the last byte of the answer; the wait for a free place comes before it
/// @param maxConcurrent questions in flight at once that Plex waits for, and one picture less; Stash gains nothing from
///     more than 4. Looks for changes (two at once), the reading of everything (one) and searches that keep Stash busy
///     (one) have places of their own
public record StashSettings(
        URI url,
        Optional<String> apiKey,
        Optional<BasicCredentials> credentials,
        List<X509Certificate> certificates,
        Duration timeout,
        int maxConcurrent) {
    private static final StashUrl NOWHERE =
            new StashUrl(URI.create("http://localhost:9999"), Optional.empty(), Optional.empty());

    /// What a header may hold.
    private static final Pattern KEY = Pattern.compile("[!-~]+");

    public StashSettings {
        certificates = List.copyOf(certificates);
    }

    /// A Stash that nobody stands before.
    public StashSettings(URI url, Optional<String> apiKey, Duration timeout, int maxConcurrent) {
        this(url, apiKey, Optional.empty(), List.of(), timeout, maxConcurrent);
    }

    /// @param optional whether the service can do without a Stash
    static StashSettings create(Keys keys, boolean optional) {
        var url = url(keys, optional);
        url.credentials().ifPresent(credentials -> credentials.secrets().forEach(keys::hide));
        url.guess().ifPresent(sentence -> keys.guess("stash.url", sentence));
        return new StashSettings(
                url.url(),
                apiKey(keys),
                url.credentials(),
                keys.find("stash.ca-certificate", new CertificateFile(keys.folder()))
                        .orElse(List.of()),
                keys.get("stash.timeout", ValueType.DURATION),
                keys.get("stash.max-concurrent", ValueType.wholeNumber(1, 64)));
    }

    private static StashUrl url(Keys keys, boolean optional) {
        return optional
                ? keys.find("stash.url", StashUrl.TYPE).orElse(NOWHERE)
                : keys.require(
                        "stash.url",
                        StashUrl.TYPE,
                        NOWHERE,
                        "the address of your Stash, such as http://host.docker.internal:9999");
    }

    private static Optional<String> apiKey(Keys keys) {
        var key = keys.findSecret("stash.api-key");
        if (key.isPresent() && !KEY.matcher(key.get()).matches()) {
            keys.reject("stash.api-key", "has a blank, a line end or another letter in it that no key of Stash has");
        }
        return key;
    }
}
