package dev.stash2plex.config;

import dev.stash2plex.config.value.ValueType;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// All settings of the process.
///
/// @param demo answer from the built-in invented library instead of a Stash
/// @param publicUrl what PMS and the apps reach this service by, the start of every absolute URL; derived from the
///     request's `Host` where it is not set
/// @param effective every setting as it holds, with its source, secrets masked
/// @param overridden one sentence for each key to which YAML and environment give different values
/// @param guesses one sentence for each value that was taken for something that it does not say itself
/// @param secrets the values of the secret ones, which the log masks
public record Settings(
        boolean demo,
        Optional<URI> publicUrl,
        StashSettings stash,
        ServerSettings server,
        PlexSettings plex,
        MatchSettings match,
        MetadataSettings metadata,
        ArtworkSettings artwork,
        LibrarySettings library,
        LogSettings log,
        List<EffectiveSetting> effective,
        List<String> overridden,
        List<String> guesses,
        Secrets secrets) {

    static Settings create(Keys keys) {
        boolean demo = keys.get("demo", ValueType.FLAG);
        var publicUrl = keys.find("public-url", ValueType.HTTP_URL);
        var stash = StashSettings.create(keys, demo);
        var server = ServerSettings.create(keys);
        var plex = PlexSettings.create(keys);
        var match = MatchSettings.create(keys);
        var metadata = MetadataSettings.create(keys);
        var artwork = ArtworkSettings.create(keys);
        var library = LibrarySettings.create(keys);
        var log = LogSettings.create(keys);
        return new Settings(
                demo,
                publicUrl,
                stash,
                server,
                plex,
                match,
                metadata,
                artwork,
                library,
                log,
                keys.effective(),
                keys.overridden(),
                keys.guesses(),
                keys.secrets());
    }
}
