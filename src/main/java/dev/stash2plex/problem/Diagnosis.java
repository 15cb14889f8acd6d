package dev.stash2plex.problem;

/// A problem as it was met.
///
/// @param detail what it was seen by, short and without secrets; may be empty
public record Diagnosis(Problem problem, String detail) {
    /// The code, the sentence and the detail, as they are said everywhere.
    @Override
    public String toString() {
        return problem.code() + ": " + problem.sentence(detail);
    }
}
