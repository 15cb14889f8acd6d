/// A small invented library, so that the service can be tried without a Stash: `demo: true` or `S2P_DEMO=true`.
@NullMarked
package dev.stash2plex.demo;

import org.jspecify.annotations.NullMarked;
