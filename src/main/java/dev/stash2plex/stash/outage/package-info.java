/// Whether Stash is out of use, as its log tells it.
///
/// All calls pass [dev.stash2plex.stash.outage.WatchedStash], which tells [dev.stash2plex.stash.outage.Outage] how they
/// end. An outage holds one diagnosis and a moment for each problem of the catalogue; it starts one thread at a time,
/// which ends after a minute at most. A Stash that fails for ever costs one line; one that fails in two ways by turns,
/// or works by turns, two lines a minute.
@NullMarked
package dev.stash2plex.stash.outage;

import org.jspecify.annotations.NullMarked;
