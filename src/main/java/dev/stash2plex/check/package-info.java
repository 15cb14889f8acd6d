/// `--check`: whether Plex would be served, said in one line a thing.
///
/// [dev.stash2plex.check.Check] asks a service that was started for it alone, on a free port of the loopback interface,
/// what Plex would ask, and Stash only what the service asks too. It changes nothing. It ends after some minutes at
/// worst: each question has a deadline, and what needs a Stash is left out where there is none.
@NullMarked
package dev.stash2plex.check;

import org.jspecify.annotations.NullMarked;
