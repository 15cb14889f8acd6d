/// A scene of Stash becomes an item of Plex.
///
/// [dev.stash2plex.metadata.MetadataMapper] is a pure function from the one to the other; the records here have the
/// shape and the names of Plex's Metadata object. `CleanScene` first takes out of all texts what XML cannot hold.
/// Pictures are only referred to ([dev.stash2plex.metadata.Picture]), so that an item is the same whoever asks for it.
@NullMarked
package dev.stash2plex.metadata;

import org.jspecify.annotations.NullMarked;
