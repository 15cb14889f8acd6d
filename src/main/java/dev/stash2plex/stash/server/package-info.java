/// The server of Stash as all ways to ask it share it: its address, how we and it show who we are, how many calls of
/// which class of work it gets at once, and how it refuses.
@NullMarked
package dev.stash2plex.stash.server;

import org.jspecify.annotations.NullMarked;
