/// What time it is, how to wait, and on which thread.
///
/// Everything that waits or starts a thread does it through [dev.stash2plex.time.Time], and everything that is waited
/// for has a [dev.stash2plex.time.Deadline]. So a test can put a time of its own under the whole service, in which
/// an hour passes in a millisecond and the order of all that happens follows from one seed.
@NullMarked
package dev.stash2plex.time;

import org.jspecify.annotations.NullMarked;
