/// What can be wrong, and what a person can do about it.
///
/// Whoever notices a failure names its [dev.stash2plex.problem.Problem]; whoever tells of it, in the log, in `/health`,
/// in the body of a 503 or at the start, says the sentence of the catalogue and none of its own.
@NullMarked
package dev.stash2plex.problem;

import org.jspecify.annotations.NullMarked;
