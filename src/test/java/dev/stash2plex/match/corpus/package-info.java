/// An invented library and labelled requests, to measure how well files find their scenes.
///
/// [dev.stash2plex.match.corpus.Corpus] makes both from a seed and a
/// [dev.stash2plex.match.corpus.Lexicon]; the ones that are checked in lie in `src/test/resources/matching`.
package dev.stash2plex.match.corpus;
