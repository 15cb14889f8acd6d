package dev.stash2plex.stash;

import java.util.Locale;
import java.util.Optional;

/// Whose image, without saying where an asker finds it.
///
/// @param kind what sort of entity
/// @param source name of the Stash that has the entity; empty for the first one
/// @param id the entity's id in that Stash
public record ImageReference(Kind kind, String source, int id) {
    /// What all paths of images begin with.
    private static final String ROOT = "/art";

    public ImageReference {
        EntityKey.requireName(source);
    }

    /// An image of the first Stash.
    public ImageReference(Kind kind, int id) {
        this(kind, "", id);
    }

    /// The image of this kind that a key names, the last segment of its path; nothing if it can be none.
    public static Optional<ImageReference> parse(Kind kind, String key) {
        return EntityKey.parse(key).map(read -> new ImageReference(kind, read.source(), read.id()));
    }

    /// Where we serve it: `/art/scene/42`, or `/art/scene/{source}-42`.
    public String path() {
        return kind.path() + "/" + new EntityKey(source, id);
    }

    /// The entities whose images are served.
    public enum Kind {
        SCENE,
        PERFORMER,
        STUDIO,
        GROUP;

        /// What the paths of images of this kind begin with, such as `/art/scene`.
        public String path() {
            return ROOT + "/" + name().toLowerCase(Locale.ROOT);
        }
    }
}
