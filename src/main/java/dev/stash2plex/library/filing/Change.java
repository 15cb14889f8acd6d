package dev.stash2plex.library.filing;

import dev.stash2plex.stash.SceneSummary;
import java.util.Optional;

/// One change of the index.
///
/// @param number counts the changes, from 1
/// @param id of the scene
/// @param old as it was filed before; nothing for a new scene
/// @param now as it is filed; nothing for one that is gone
public record Change(long number, int id, Optional<SceneSummary> old, Optional<SceneSummary> now) {}
