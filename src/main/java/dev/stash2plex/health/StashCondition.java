package dev.stash2plex.health;

import dev.stash2plex.problem.Diagnosis;
import dev.stash2plex.stash.StashStatus;
import java.util.Optional;

/// How Stash is.
///
/// @param version that it says it is; nothing if it cannot be used
/// @param problem why it cannot be used
public record StashCondition(Optional<String> version, Optional<Diagnosis> problem) {
    static StashCondition usable(StashStatus status) {
        return new StashCondition(Optional.of(status.version()), Optional.empty());
    }

    static StashCondition unusable(Diagnosis problem) {
        return new StashCondition(Optional.empty(), Optional.of(problem));
    }

    /// Whether it answers, and what it answers can be used.
    public boolean isUsable() {
        return problem.isEmpty();
    }
}
