package dev.stash2plex.stash;

import java.util.List;

/// One look at what has changed in Stash.
///
/// @param changed the scenes that changed later than was asked, with their performers, the earliest first: one page
/// @param added the scenes with ids above the one that was asked for, with their performers, by id: one page
/// @param recent the scenes that changed later than the beginning of what is recent, the latest first, 500 at most
/// @param count how many scenes there are
public record Changes(List<SceneSummary> changed, List<SceneSummary> added, List<Stamp> recent, int count) {
    public Changes {
        changed = List.copyOf(changed);
        added = List.copyOf(added);
        recent = List.copyOf(recent);
    }

    /// When a scene last changed.
    ///
    /// @param id the scene
    /// @param updatedAt RFC 3339, with the server's offset at that time
    public record Stamp(int id, String updatedAt) {}
}
