package dev.stash2plex.http;

import dev.stash2plex.call.CallException;
import dev.stash2plex.call.CallFailure.Busy;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.HttpException;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What goes wrong becomes a status and a JSON body, in this one place.
///
/// A Stash that cannot answer is a 503, never an empty success, which PMS would store as "no match".
public final class Errors {
    private static final System.Logger LOGGER = System.getLogger(Errors.class.getName());
    private static final String RETRY_AFTER_SECONDS = "10";

    /// A place of ours is free again at once.
    private static final String NO_PLACE_SECONDS = "1";

    private final Json json;

    public Errors(Json json) {
        this.json = json;
    }

    /// The JSON for a connection for which there is no place.
    public byte[] noPlace() {
        return json.bytes(
                ErrorBody.of(Status.SERVICE_UNAVAILABLE_503, "All connections are being answered", null, null));
    }

    /// Adds the handlers of everything that a route can throw.
    public void register(HttpRouting.Builder routing) {
        routing.error(HttpProblem.class, this::problem)
                .error(CallException.class, this::call)
                .error(HttpException.class, this::http)
                .error(Throwable.class, this::bug);
    }

    /// Shapes what fails before there is a route: an illegal path, a URI that is too long, a bad header. What Helidon
    /// calls an internal error there is a request that it stumbles over, such as the method `G@T`.
    public DirectHandlers directHandlers() {
        var handlers = DirectHandlers.builder();
        for (var type : DirectHandler.EventType.values()) {
            handlers.addHandler(type, this::direct);
        }
        return handlers.build();
    }

    private DirectHandler.TransportResponse direct(
            DirectHandler.TransportRequest request,
            DirectHandler.EventType type,
            Status failure,
            ServerResponseHeaders headers,
            String message) {
        var status = type == DirectHandler.EventType.INTERNAL_ERROR ? Status.BAD_REQUEST_400 : failure;
        LOGGER.log(
                System.Logger.Level.INFO,
                "request refused",
                Map.of("method", request.method(), "status", status.code()));
        return DirectHandler.TransportResponse.builder()
                .status(status)
                .headers(headers)
                .header(HeaderNames.CONTENT_TYPE, "application/json;charset=utf-8")
                .keepAlive(type.keepAlive())
                .entity(json.bytes(ErrorBody.of(status, refusal(status), null, null)))
                .build();
    }

    private static String refusal(Status status) {
        return switch (status.code()) {
            case 413 -> Bodies.TOO_LARGE;
            case 414 -> "The URI is too long";
            case 431 -> "The headers are too large";
            default -> "The request cannot be understood";
        };
    }

    private void problem(ServerRequest request, ServerResponse response, HttpProblem problem) {
        if (problem.isClosing()) {
            response.header(HeaderValues.CONNECTION_CLOSE);
        }
        if (problem.status().equals(Status.SERVICE_UNAVAILABLE_503)) {
            response.header(HeaderNames.RETRY_AFTER, NO_PLACE_SECONDS);
        }
        send(
                request,
                response,
                problem.status(),
                problem.text(),
                problem.field().orElse(null));
    }

    /// The line of the request has the code alone: what it means is said once in the log, when it begins.
    private void call(ServerRequest request, ServerResponse response, CallException e) {
        response.header(HeaderNames.RETRY_AFTER, RETRY_AFTER_SECONDS);
        var diagnosis = e.failure().diagnosis();
        var line = AccessLine.of(request);
        line.put("problem", diagnosis.problem().code());
        if (e.failure() instanceof Busy) {
            line.put("busy", diagnosis.detail());
        }
        response.status(Status.SERVICE_UNAVAILABLE_503);
        json.send(request, response, ErrorBody.of(Status.SERVICE_UNAVAILABLE_503, diagnosis, line.id()));
    }

    private void http(ServerRequest request, ServerResponse response, HttpException e) {
        send(request, response, e.status(), e.status().reasonPhrase(), null);
    }

    private void bug(ServerRequest request, ServerResponse response, Throwable e) {
        var line = AccessLine.of(request);
        LOGGER.log(System.Logger.Level.ERROR, "request " + line.id() + " failed by a bug", e);
        send(request, response, Status.INTERNAL_SERVER_ERROR_500, "A bug of Stash2Plex, please report it", null);
    }

    private void send(
            ServerRequest request, ServerResponse response, Status status, String message, @Nullable String field) {
        response.status(status);
        json.send(
                request,
                response,
                ErrorBody.of(status, message, field, AccessLine.of(request).id()));
    }
}
