/// What the name of a file says: words, dates, numbers, release tags.
///
/// [dev.stash2plex.words.Name] reads a title or the name of a file, [dev.stash2plex.words.Folding] makes two
/// spellings of one name equal. The index and the matching both read names through this room, so that they
/// agree on every word.
@NullMarked
package dev.stash2plex.words;

import org.jspecify.annotations.NullMarked;
