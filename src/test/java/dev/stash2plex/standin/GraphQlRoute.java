package dev.stash2plex.standin;

import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// `/graphql`: the transport around the engine. A document that cannot run is refused with a status; what goes
/// wrong while it runs is 200.
final class GraphQlRoute {
    private final StashVersion version;
    private final GraphQlEngine engine;

    GraphQlRoute(StashVersion version) {
        this.version = version;
        this.engine = GraphQlEngine.of(version);
    }

    /// `opening` is told of the operation before it runs, unless it is refused, and says what it runs on.
    Reply answer(Visit visit, Function<Call.GraphQl, Asked> opening) {
        String type = visit.header("Content-Type").replaceFirst(";.*", "").trim();
        return switch (visit.method()) {
            case "HEAD" -> Reply.empty(405).with("Cache-Control", "no-store");
            case "GET" ->
                run(visit, new GraphQlRequest(visit.query().getOrDefault("query", ""), "", Map.of()), opening);
            case "POST" -> type.equals(MediaTypes.JSON) ? post(visit, opening) : unsupported();
            default -> unsupported();
        };
    }

    private Reply post(Visit visit, Function<Call.GraphQl, Asked> opening) {
        try {
            return run(visit, GraphQlRequest.read(visit.body(), version), opening);
        } catch (GraphQlRequest.Undecodable e) {
            return failed(visit, 400, Map.of("message", Objects.requireNonNull(e.getMessage())));
        }
    }

    private Reply run(Visit visit, GraphQlRequest request, Function<Call.GraphQl, Asked> opening) {
        if (request.query().isEmpty()) {
            return version.since(28)
                    ? refused(
                            visit,
                            Map.of(
                                    "message",
                                    "no operation provided",
                                    "extensions",
                                    GraphQlErrors.code("GRAPHQL_VALIDATION_FAILED")))
                    : failed(visit, 200, Map.of("message", "operation  not found"));
        }
        PreparedDocument document = engine.prepare(request.query());
        if (document.document() == null) {
            return reply(visit, refusal(visit), document.errors(), null);
        }
        OperationDefinition operation = document.operation(request.operation());
        if (operation == null) {
            return failed(visit, 200, Map.of("message", "operation " + request.operation() + " not found"));
        }
        if (visit.method().equals("GET") && operation.getOperation() != Operation.QUERY) {
            return failed(visit, 406, Map.of("message", "GET requests only allow query operations"));
        }
        try {
            engine.variables().check(operation, request.variables());
        } catch (VariableCheck.Complaint e) {
            return refused(visit, GraphQlErrors.variable(e));
        }
        Asked asked;
        try {
            asked = opening.apply(new Call.GraphQl(
                    document.rootFields(operation),
                    Objects.requireNonNullElse(operation.getName(), ""),
                    request.variables(),
                    request.query(),
                    visit.headers()));
        } catch (StashError e) {
            return failed(visit, 200, Map.of("message", Objects.requireNonNull(e.getMessage())));
        }
        return reply(visit, 200, engine.execute(request.query(), request.operation(), request.variables(), asked));
    }

    private int refusal(Visit visit) {
        return type(visit).equals(MediaTypes.GRAPHQL) ? 400 : 422;
    }

    private Reply refused(Visit visit, Map<String, Object> error) {
        return failed(visit, refusal(visit), error);
    }

    private Reply failed(Visit visit, int status, Map<String, ?> error) {
        return reply(visit, status, List.of(error), null);
    }

    private Reply reply(Visit visit, int status, List<?> errors, @Nullable Object data) {
        Map<String, @Nullable Object> body = new HashMap<>();
        body.put("errors", errors);
        body.put("data", data);
        return reply(visit, status, body);
    }

    /// The new type is never compressed.
    private Reply reply(Visit visit, int status, Map<String, @Nullable Object> body) {
        String type = type(visit);
        return new Reply(status, headers(type), Json.bytes(body), type.equals(MediaTypes.JSON));
    }

    private static Reply unsupported() {
        byte[] body = "{\"errors\":[{\"message\":\"transport not supported\"}],\"data\":null}"
                .getBytes(StandardCharsets.UTF_8);
        return new Reply(400, headers("text/plain; charset=utf-8"), body, false);
    }

    private static Map<String, String> headers(String type) {
        return Map.of("Cache-Control", "no-store", "Content-Type", type);
    }

    private String type(Visit visit) {
        return MediaTypes.answerTo(visit.header("Accept"), version);
    }
}
