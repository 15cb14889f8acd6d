/// Which scene is this file?
///
/// A [dev.stash2plex.match.Question] goes through the steps of [dev.stash2plex.match.Matcher], surest
/// first: an id that the question names, the path rules, the longest path suffix, and a scored search by title,
/// date and studio. What comes out is ranked candidates, a decision, and the record of how it was reached.
@NullMarked
package dev.stash2plex.match;

import org.jspecify.annotations.NullMarked;
