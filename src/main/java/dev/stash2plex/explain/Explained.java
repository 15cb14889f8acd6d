package dev.stash2plex.explain;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.stash2plex.match.Explanation;
import dev.stash2plex.plex.MatchRequest;

/// What `/explain` answers.
///
/// @param request what was asked, as it was understood
/// @param explanation its fields stand beside the request
record Explained(MatchRequest request, @JsonUnwrapped Explanation explanation) {}
