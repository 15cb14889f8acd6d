package dev.stash2plex.stash.graphql;

/// What the Stash at hand can do. Its version is opaque (`latest_develop`, or nothing), so that the schema is
/// asked.
///
/// @param groups scenes have groups, as from v0.27; before, they have movies
/// @param findFile a file is found by its path through an index, as from v0.29
/// @param ids scenes are asked for by `ids`, as from v0.25; before, by `scene_ids`
public record StashFeatures(boolean groups, boolean findFile, boolean ids) {
    /// What every version can do, for the documents that are needed to find out.
    static final StashFeatures NONE = new StashFeatures(false, false, false);
}
