/// Images of Stash for Plex: the URLs that stand in metadata, and the routes behind them.
///
/// An image is named by its entity, never by a URL, and is read whole before it is passed on, so that who reads
/// slowly keeps no place at Stash; the API key stays on this side.
@NullMarked
package dev.stash2plex.artwork;

import org.jspecify.annotations.NullMarked;
