package dev.stash2plex.config;

import dev.stash2plex.config.value.ValueType;
import java.util.regex.Pattern;

/// How the provider presents itself to PMS.
///
/// @param identifier the provider's identifier at `/`; at `/movies` it stands under the prefix that Plex asks for,
///     `tv.plex.agents.custom.`
/// @param title what Plex shows in its list of providers
public record PlexSettings(String identifier, String title) {
    private static final String PREFIX = "tv.plex.agents.";
    private static final String CUSTOM_PREFIX = PREFIX + "custom.";
    private static final Pattern IDENTIFIER = Pattern.compile("tv\\.plex\\.agents\\.[a-zA-Z0-9.]+");

    static PlexSettings create(Keys keys) {
        return new PlexSettings(
                keys.get(
                        "plex.identifier",
                        ValueType.matching(
                                IDENTIFIER, "an identifier: tv.plex.agents. followed by letters, digits and periods")),
                keys.get("plex.title", ValueType.TEXT));
    }

    /// The identifier under the prefix that Plex asks for.
    public String customIdentifier() {
        return identifier.startsWith(CUSTOM_PREFIX)
                ? identifier
                : CUSTOM_PREFIX + identifier.substring(PREFIX.length());
    }
}
