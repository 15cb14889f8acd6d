package dev.stash2plex.stash;

/// Whose image.
///
/// @param kind what sort of entity
/// @param id the entity's id in Stash
public record ImageReference(Kind kind, int id) {
    /// The entities whose images are served.
    public enum Kind {
        SCENE,
        PERFORMER,
        STUDIO,
        GROUP
    }
}
