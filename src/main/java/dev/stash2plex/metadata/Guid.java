package dev.stash2plex.metadata;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// How Plex names an item: `{scheme}://{type}/{ratingKey}`, where the scheme is the provider's identifier (provider
/// specification, "GUID construction"). Our ratingKey is the scene's id.
///
/// @param scheme identifier of the provider
/// @param sceneId the scene's id in Stash
public record Guid(String scheme, int sceneId) {
    private static final Pattern FORM = Pattern.compile("(tv\\.plex\\.agents\\.[a-zA-Z0-9.]+)://movie/([^/?#]+)");
    private static final Pattern RATING_KEY = Pattern.compile("[1-9]\\d{0,9}");

    /// The guid that a text spells, if it is one whose key can be a scene's.
    public static Optional<Guid> parse(String text) {
        var form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        OptionalInt sceneId = sceneId(form.group(2));
        return sceneId.isPresent() ? Optional.of(new Guid(form.group(1), sceneId.getAsInt())) : Optional.empty();
    }

    /// The scene that a ratingKey names, if it can be one.
    public static OptionalInt sceneId(String ratingKey) {
        if (!RATING_KEY.matcher(ratingKey).matches() || Long.parseLong(ratingKey) > Integer.MAX_VALUE) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(ratingKey));
    }

    /// The key of the item at its provider.
    public String ratingKey() {
        return String.valueOf(sceneId);
    }

    @Override
    public String toString() {
        return scheme + "://movie/" + ratingKey();
    }
}
