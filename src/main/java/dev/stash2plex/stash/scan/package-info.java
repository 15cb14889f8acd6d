/// Hears from Stash that it has scanned, on a websocket that can be trusted with nothing: whatever it sends, it costs
/// 64 KB and one thread.
@NullMarked
package dev.stash2plex.stash.scan;

import org.jspecify.annotations.NullMarked;
