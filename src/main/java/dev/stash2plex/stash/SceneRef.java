package dev.stash2plex.stash;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The identity of a scene: which scene of which Stash. All that Plex knows a scene by is spelled here, and read back
/// here, and nowhere else.
///
/// @param source name of the Stash; empty for the first one, whose scenes are called by their id alone
/// @param id the scene's id in that Stash
public record SceneRef(String source, int id) {
    private static final Pattern GUID = Pattern.compile("(tv\\.plex\\.agents\\.[a-zA-Z0-9.]+)://movie/([^/?#]+)");

    public SceneRef {
        EntityKey.requireName(source);
    }

    /// A scene of the first Stash.
    public SceneRef(int id) {
        this("", id);
    }

    /// The scene that a rating key names, if it can be one.
    public static Optional<SceneRef> ofRatingKey(String ratingKey) {
        return EntityKey.parse(ratingKey).map(key -> new SceneRef(key.source(), key.id()));
    }

    /// The scene that a guid names, if its scheme is one of `schemes` and its key can be a scene's.
    public static Optional<SceneRef> ofGuid(String guid, Set<String> schemes) {
        var form = GUID.matcher(guid.strip());
        return form.matches() && schemes.contains(form.group(1)) ? ofRatingKey(form.group(2)) : Optional.empty();
    }

    /// How Plex asks for the item, `42` or `{source}-42`. It is unique among all sources, and so also the key under
    /// which something about the scene can be stored.
    public String ratingKey() {
        return new EntityKey(source, id).toString();
    }

    /// How Plex names the item everywhere: `{scheme}://movie/{ratingKey}` (provider specification, "GUID
    /// construction").
    ///
    /// @param scheme identifier of the provider
    public String guid(String scheme) {
        return scheme + "://movie/" + ratingKey();
    }

    /// The scene's cover, whose path is `/art/scene/{ratingKey}`.
    public ImageReference cover() {
        return new ImageReference(ImageReference.Kind.SCENE, source, id);
    }
}
