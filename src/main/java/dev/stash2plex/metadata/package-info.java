/// A scene of Stash becomes an item of Plex.
///
/// [dev.stash2plex.metadata.MetadataMapper] is a pure function from the one to the other; the records here have the
/// shape and the names of Plex's Metadata object, and [dev.stash2plex.metadata.Guid] is how Plex names an item.
@NullMarked
package dev.stash2plex.metadata;

import org.jspecify.annotations.NullMarked;
