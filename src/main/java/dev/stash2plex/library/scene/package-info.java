/// Whole scenes, as Plex asks for them one by one and Stash answers them by the hundred.
///
/// [dev.stash2plex.library.scene.SceneCache] keeps those that were asked for, up to a weight, and begins one read for
/// all who ask for a scene at once; [dev.stash2plex.library.scene.SceneBatcher] makes one query of the reads of a few
/// milliseconds. What is read goes into the index too, so that a match never says less than an item.
@NullMarked
package dev.stash2plex.library.scene;

import org.jspecify.annotations.NullMarked;
