package dev.stash2plex.explain;

import dev.stash2plex.http.AccessLine;
import dev.stash2plex.http.Bodies;
import dev.stash2plex.http.Endpoints;
import dev.stash2plex.http.HttpProblem;
import dev.stash2plex.http.Json;
import dev.stash2plex.http.OurHosts;
import dev.stash2plex.plex.MatchBody;
import dev.stash2plex.plex.MatchRequest;
import dev.stash2plex.plex.Provider;
import dev.stash2plex.time.Deadline;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// `/explain`: how a match is decided, for a person who wonders. `GET` takes the attributes of a match as query
/// parameters, `filename` above all; `POST` takes a match's body as PMS sends it. A question without anything to
/// look for, which a match answers with nothing, is a mistake here.
public final class ExplainRoute implements HttpService {
    private final String prefix;
    private final Provider provider;
    private final OurHosts ourHosts;
    private final Bodies bodies;
    private final Json json;
    private final Supplier<Deadline> deadline;

    /// @param prefix what stands before the paths of all routes
    /// @param provider whose matches are explained
    /// @param ourHosts stands before it, as it is for people
    /// @param deadline until when a question that comes now is answered
    public ExplainRoute(
            String prefix,
            Provider provider,
            OurHosts ourHosts,
            Bodies bodies,
            Json json,
            Supplier<Deadline> deadline) {
        this.prefix = prefix;
        this.provider = provider;
        this.ourHosts = ourHosts;
        this.bodies = bodies;
        this.json = json;
        this.deadline = deadline;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.any(prefix + "/explain", ourHosts);
        new Endpoints(rules, prefix).getAndPost("/explain", this::byQuery, this::byBody);
    }

    private void byQuery(ServerRequest request, ServerResponse response) {
        explain(new MatchBody(json.tree(attributes(request))).request(), request, response);
    }

    /// Of a parameter that is repeated the first value counts; one without a value is empty.
    private static Map<String, String> attributes(ServerRequest request) {
        return request.query().toMap().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        parameter -> parameter.getValue().stream().findFirst().orElse("")));
    }

    private void byBody(ServerRequest request, ServerResponse response) {
        explain(new MatchBody(bodies.fields(request, MatchBody.NAMES)).request(), request, response);
    }

    private void explain(MatchRequest question, ServerRequest request, ServerResponse response) {
        if ((question.filename() + question.title() + question.guid()).isBlank()) {
            throw HttpProblem.badField("filename", "filename is missing, and so are title and guid");
        }
        var outcome = provider.match(question, deadline.get());
        outcome.logFields().forEach(AccessLine.of(request)::put);
        json.send(request, response, new Explained(question, outcome.explanation()));
    }
}
