/// What we hold of a Stash in memory, so that a scan of Plex is not felt by Stash.
///
/// [dev.stash2plex.library.Library] is the way in. Below it: `index` finds scenes by the names of their files and by
/// words; `filing` is its one writer, which never lets an older reading replace a newer one; `refresh` follows what
/// changes in Stash; `scene` keeps whole scenes that were asked for.
///
/// "There is no such file" is said only after a look at Stash that began after the question came, or after Stash was
/// asked for the very path.
@NullMarked
package dev.stash2plex.library;

import org.jspecify.annotations.NullMarked;
