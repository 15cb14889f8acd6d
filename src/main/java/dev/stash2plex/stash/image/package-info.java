/// Images of Stash, read whole into a bounded memory, so that slow readers of ours keep no place at Stash.
@NullMarked
package dev.stash2plex.stash.image;

import org.jspecify.annotations.NullMarked;
