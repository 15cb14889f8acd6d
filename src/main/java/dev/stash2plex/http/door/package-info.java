/// The door: how many may be connected, how long each may take for what, and how much of a request is held.
///
/// [Door][dev.stash2plex.http.door.Door] stands around Helidon's HTTP/1. What is known of a connection is in
/// `OpenConnection`, all of them in `OpenConnections`, and `Watch` looks at them.
@NullMarked
package dev.stash2plex.http.door;

import org.jspecify.annotations.NullMarked;
