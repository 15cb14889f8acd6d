/// `/explain`: how a match is decided, for a person who wonders why. It asks what Plex asks, in the same way, and shows
/// all that was tried.
@NullMarked
package dev.stash2plex.explain;

import org.jspecify.annotations.NullMarked;
