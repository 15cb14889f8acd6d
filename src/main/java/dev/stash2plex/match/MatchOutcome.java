package dev.stash2plex.match;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What came of a question.
///
/// @param decision how it ended
/// @param candidates best first: for an automatic match the one or none, for a manual one all that are worth a
///     look
/// @param explanation how it was reached
public record MatchOutcome(Decision decision, List<Candidate> candidates, Explanation explanation) {
    public MatchOutcome {
        candidates = List.copyOf(candidates);
    }

    /// The outcome of what is not answered, and was not looked for.
    public static MatchOutcome refused(String why) {
        var explanation = new Explanation(Decision.REFUSED, null, null, why, List.of(), List.of());
        return new MatchOutcome(Decision.REFUSED, List.of(), explanation);
    }

    /// What the log line of the question says of it.
    public Map<String, Object> logFields() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("outcome", decision.toString());
        best().ifPresent(candidate -> {
            fields.put("scene", candidate.scene().id());
            fields.put("step", candidate.step());
        });
        return fields;
    }

    /// The scene to answer with.
    public Optional<Candidate> best() {
        return candidates.stream().findFirst();
    }
}
