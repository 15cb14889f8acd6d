/// What we hold of Stash in memory, so that a scan of Plex is not felt by Stash.
///
/// [dev.stash2plex.library.SceneIndex] finds scenes by the names of their files and by words. The rest of the room
/// fills it in the background, keeps it fresh, and keeps whole scenes that were asked for.
@NullMarked
package dev.stash2plex.library;

import org.jspecify.annotations.NullMarked;
