/// How the text of a setting becomes a value.
///
/// [dev.stash2plex.config.value.ValueType] is one way to read a text; whatever is pasted loses what came along with it,
/// see [dev.stash2plex.config.value.Pasted]. A file that a setting names is read once, at the start, and up to a bound.
@NullMarked
package dev.stash2plex.config.value;

import org.jspecify.annotations.NullMarked;
