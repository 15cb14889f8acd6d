package dev.stash2plex.plex;

import dev.stash2plex.config.PlexSettings;
import java.util.List;

/// A place under which the provider is registered in Plex, and the name that it has there. The same provider lives
/// under all of them; guids follow the root that was asked.
///
/// @param path empty, or a path without a slash at its end; PMS appends the keys of the features to it
/// @param identifier the provider's identifier, which is also the scheme of its guids
public record ProviderRoot(String path, String identifier) {
    private static final String PREFIX = "tv.plex.agents.";
    private static final String CUSTOM_PREFIX = PREFIX + "custom.";

    /// All roots. Plex asks for identifiers under `tv.plex.agents.custom.`, which is what `/movies` has.
    public static List<ProviderRoot> all(PlexSettings settings) {
        return List.of(
                new ProviderRoot("", settings.identifier()),
                new ProviderRoot("/movies", custom(settings.identifier())));
    }

    private static String custom(String identifier) {
        return identifier.startsWith(CUSTOM_PREFIX)
                ? identifier
                : CUSTOM_PREFIX + identifier.substring(PREFIX.length());
    }
}
