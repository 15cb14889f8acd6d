package dev.stash2plex.plex;

import dev.stash2plex.http.AccessLine;
import dev.stash2plex.http.Endpoints;
import dev.stash2plex.http.Json;
import dev.stash2plex.match.MatchRequest;
import dev.stash2plex.match.Matcher;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Map;
import java.util.stream.Collectors;

/// `/explain`: how a match is decided, for a person who wonders. `GET` takes the attributes of a match as query
/// parameters, `filename` above all; `POST` takes a match's body as PMS sends it.
public final class ExplainRoute implements HttpService {
    private final String prefix;
    private final Matcher matcher;
    private final Json json;

    /// @param prefix what stands before the paths of all routes
    public ExplainRoute(String prefix, Matcher matcher, Json json) {
        this.prefix = prefix;
        this.matcher = matcher;
        this.json = json;
    }

    @Override
    public void routing(HttpRules rules) {
        new Endpoints(rules, prefix).getAndPost("/explain", this::byQuery, this::byBody);
    }

    private void byQuery(ServerRequest request, ServerResponse response) {
        explain(
                new MatchBody(json.tree(request.query().toMap().entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        parameter -> parameter.getValue().getFirst()))))
                        .request(),
                request,
                response);
    }

    private void byBody(ServerRequest request, ServerResponse response) {
        explain(new MatchBody(json.body(request)).request(), request, response);
    }

    private void explain(MatchRequest question, ServerRequest request, ServerResponse response) {
        var outcome = matcher.match(question);
        outcome.logFields().forEach(AccessLine.of(request)::put);
        json.send(request, response, outcome.explanation());
    }
}
