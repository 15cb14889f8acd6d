package dev.stash2plex.call;

import dev.stash2plex.time.Deadline;

/// What a call is made for.
///
/// @param work its class of work, whose places it takes
/// @param deadline until when the asker waits for the answer
public record Errand(Work work, Deadline deadline) {
    /// Work that a question waits for.
    public static Errand question(Deadline deadline) {
        return new Errand(Work.QUESTION, deadline);
    }

    /// The same errand, done in another class of work.
    public Errand as(Work other) {
        return new Errand(other, deadline);
    }
}
