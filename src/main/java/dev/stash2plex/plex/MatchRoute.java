package dev.stash2plex.plex;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stash2plex.http.AccessLine;
import dev.stash2plex.http.Bodies;
import dev.stash2plex.http.Json;
import dev.stash2plex.match.Candidate;
import dev.stash2plex.match.MatchOutcome;
import dev.stash2plex.metadata.Metadata;
import dev.stash2plex.time.Deadline;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// `POST …/library/metadata/matches`: which item is this file? An automatic match is answered with the one item or
/// with none, a manual one with every candidate, the best first.
public final class MatchRoute {
    private static final System.Logger LOGGER = System.getLogger(MatchRoute.class.getName());

    private final ItemWriter items;
    private final Bodies bodies;
    private final Json json;
    private final Supplier<Deadline> deadline;
    private final MatchListener listener;

    /// @param deadline until when a question that comes now is answered
    /// @param listener told how each match ends
    public MatchRoute(ItemWriter items, Bodies bodies, Json json, Supplier<Deadline> deadline, MatchListener listener) {
        this.items = items;
        this.bodies = bodies;
        this.json = json;
        this.deadline = deadline;
        this.listener = listener;
    }

    void match(Provider provider, ServerRequest request, ServerResponse response) {
        var body = new MatchBody(bodies.fields(request, MatchBody.NAMES));
        var question = body.request();
        var customization = Customization.of(name -> request.query().first(name).orElseGet(() -> body.text(name)));
        var outcome = outcome(provider, question);
        var line = AccessLine.of(request);
        line.put("file", question.filename());
        outcome.logFields().forEach(line::put);
        LOGGER.log(
                System.Logger.Level.DEBUG,
                "match explained",
                Map.of("request", question, "explanation", outcome.explanation()));
        List<JsonNode> found = outcome.candidates().stream()
                .map(candidate -> customization.apply(items.tree(item(candidate, provider), request)))
                .toList();
        json.send(request, response, MediaContainer.ofItems(provider.identifier(), found));
    }

    private MatchOutcome outcome(Provider provider, MatchRequest question) {
        try {
            var outcome = provider.match(question, deadline.get());
            String step = outcome.best().map(Candidate::step).orElse(MatchListener.NO_STEP);
            listener.ended(outcome.decision().toString(), step);
            return outcome;
        } catch (RuntimeException e) {
            listener.ended(MatchListener.FAILED, MatchListener.NO_STEP);
            throw e;
        }
    }

    private static Metadata item(Candidate candidate, Provider provider) {
        return provider.mapper()
                .match(
                        provider.matcher().source(),
                        candidate.scene(),
                        Optional.ofNullable(candidate.file()),
                        candidate.score(),
                        provider.identifier());
    }
}
