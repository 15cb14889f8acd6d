/// The index of all scenes: [dev.stash2plex.library.index.SceneIndex] is what a search sees of it,
/// [dev.stash2plex.library.index.HashIndex] what its one writer sees.
///
/// What it holds grows with the library in Stash only, never with what is asked: about 770 bytes a scene.
@NullMarked
package dev.stash2plex.library.index;

import org.jspecify.annotations.NullMarked;
