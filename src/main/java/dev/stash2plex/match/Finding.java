package dev.stash2plex.match;

import java.util.List;
import java.util.Optional;

/// What one step came to.
///
/// @param step name of the step
/// @param candidates best first
/// @param note for the explanation
record Finding(String step, Certainty certainty, List<Candidate> candidates, String note) {
    static final String GUID = "guid";
    static final String ID = "id";
    static final String PATH_RULE = "path-rule";
    static final String PATH = "path";
    static final String BASENAME = "basename";
    static final String TITLE = "title";

    /// What its candidates are worth, least first.
    enum Certainty {
        /// There are none.
        NOTHING,
        /// They may be it, or strangers that look alike.
        WEAK,
        /// It is one of them, if it is any.
        TIE,
        /// It is the first.
        SURE
    }

    Finding {
        candidates = List.copyOf(candidates);
    }

    static Finding nothing(String step, String note) {
        return new Finding(step, Certainty.NOTHING, List.of(), note);
    }

    static Finding sure(Candidate candidate, String note) {
        return new Finding(candidate.step(), Certainty.SURE, List.of(candidate), note);
    }

    static Finding tie(String step, List<Candidate> candidates, String note) {
        return new Finding(step, Certainty.TIE, candidates, note);
    }

    static Finding weak(String step, List<Candidate> candidates, String note) {
        return new Finding(step, Certainty.WEAK, candidates, note);
    }

    boolean isSure() {
        return certainty == Certainty.SURE;
    }

    boolean isTie() {
        return certainty == Certainty.TIE;
    }

    Optional<Candidate> answer() {
        return isSure() ? Optional.of(candidates.getFirst()) : Optional.empty();
    }
}
