/// How fast the service is, measured side by side with the naive way, against a stand-in for Stash that takes the
/// time a real one was measured to take. Figures are printed, never asserted: machines are noisy.
@NullMarked
package dev.stash2plex.bench;

import org.jspecify.annotations.NullMarked;
