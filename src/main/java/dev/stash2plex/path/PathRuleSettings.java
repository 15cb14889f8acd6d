package dev.stash2plex.path;

import java.util.Optional;

/// One translation between a path as Plex sees it and the same file's path as Stash sees it.
///
/// @param name for logs and explanations
/// @param plexPattern fits a Plex path; its groups take the places of the Stash pattern's groups, and the other
///     way
/// @param stashPattern fits a Stash path
/// @param plexLibraryRoot put before the relative paths that PMS sends, so that a pattern may be written for whole
///     ones
/// @param caseInsensitive whether the patterns take `A` for `a`
/// @param testPlexPath a path that the rule must translate into `testStashPath`, and back
/// @param testStashPath see `testPlexPath`
public record PathRuleSettings(
        String name,
        PathPattern plexPattern,
        PathPattern stashPattern,
        Optional<String> plexLibraryRoot,
        boolean caseInsensitive,
        Optional<String> testPlexPath,
        Optional<String> testStashPath) {

    /// What is to be said of a pattern for names that a stranger may send, if some of them make it look at the same
    /// letters again and again. Stash's own paths come from Stash alone.
    public Optional<String> slowness() {
        int parts = plexPattern.freeParts();
        return parts < 2
                ? Optional.empty()
                : Optional.of(("path rule '%s': plex_pattern has %d parts of any length, such as (.*), that can take"
                                + " text from each other; a name that takes more than %d steps does not fit."
                                + " ([^/]+) for the name of a folder has no such names")
                        .formatted(name, parts, PathPattern.MOST_STEPS));
    }
}
