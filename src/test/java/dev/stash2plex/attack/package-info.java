/// What somebody who means ill can do to the service, against the jar as it is given away, in a JVM of its own with
/// the container's limits: what kills it here would kill it there, and a death is seen as a death.
///
/// Begin with [dev.stash2plex.attack.Siege]: it runs an attack with a legitimate client beside it, and says whether
/// the service lived and how long that client waited at worst. Each `…Attack` class is a kind of attack, named after
/// its symptom; all of them end by themselves. How to run them is in the README.
@NullMarked
package dev.stash2plex.attack;

import org.jspecify.annotations.NullMarked;
