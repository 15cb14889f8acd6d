/// A Stash that needs no Stash: an HTTP server that executes GraphQL documents against the schema of a chosen
/// version and answers from a library in memory, with the surprises that recordings of four real versions show.
///
/// `StashStandIn` is the door for tests. Everything that it knows about real servers comes from the recorded
/// exchanges in the test resources; `StashStandInTest` replays each of them, so the double cannot drift away from
/// the original.
@NullMarked
package dev.stash2plex.standin;

import org.jspecify.annotations.NullMarked;
