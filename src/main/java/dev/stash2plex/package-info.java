/// Stash2Plex: a Plex metadata provider that answers from a Stash library.
///
/// [dev.stash2plex.Stash2Plex] builds every object and registers every route; read it to see the whole program. The
/// packages below it are a feature each.
@NullMarked
package dev.stash2plex;

import org.jspecify.annotations.NullMarked;
