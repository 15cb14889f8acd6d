package dev.stash2plex.stash;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stash2plex.call.CallException;
import dev.stash2plex.call.CallFailure;
import dev.stash2plex.call.CallFailure.NotReady;
import dev.stash2plex.call.CallFailure.QueryRefused;
import dev.stash2plex.call.CallFailure.RefusedKey;
import dev.stash2plex.call.CallFailure.Unknown;
import dev.stash2plex.call.CallFailure.Unreachable;
import dev.stash2plex.call.Errand;
import dev.stash2plex.call.RemoteServer;
import dev.stash2plex.call.Request;
import dev.stash2plex.call.Response;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Queries of Stash's `/graphql`, answered with records.
///
/// `Accept: application/json` is sent on purpose: for anything wider, Stash v0.29 and later answer in another media
/// type, with other status codes, and uncompressed.
final class GraphQl {
    private static final String PATH = "/graphql";
    private static final int LONGEST_DETAIL = 300;
    private static final Map<HeaderName, String> HEADERS = Map.of(
            HeaderNames.ACCEPT, "application/json",
            HeaderNames.CONTENT_TYPE, "application/json",
            HeaderNames.ACCEPT_ENCODING, "gzip");

    private final RemoteServer server;
    private final ObjectMapper json = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    GraphQl(RemoteServer server) {
        this.server = server;
    }

    /// Sends a document and reads the `data` of the answer.
    ///
    /// @throws CallException with what the answer says went wrong, also when only a part of the data is missing
    <T> T query(String document, Map<String, ?> variables, Class<T> data, Errand errand) {
        var request = Request.post(PATH, HEADERS, write(Map.of("query", document, "variables", variables)));
        return read(server.execute(request, errand, GraphQl::accepted), data);
    }

    private static Reply accepted(Response response) throws IOException {
        int status = response.status();
        byte[] body = response.body();
        if (Refusals.isRefusedKey(status, body)) {
            throw new CallException(new RefusedKey("status " + status));
        }
        if (Refusals.isProxyWithoutStash(status)) {
            throw new CallException(new Unreachable("a proxy answered with status " + status));
        }
        return new Reply(status, body);
    }

    private <T> T read(Reply reply, Class<T> data) {
        Answer<T> answer = parse(reply, data);
        if (answer.errors() != null && !answer.errors().isEmpty()) {
            throw new CallException(failure(answer.errors().getFirst().message()));
        }
        if (answer.data() == null) {
            throw new CallException(new Unknown("status " + reply.status() + " without data"));
        }
        return answer.data();
    }

    private <T> Answer<T> parse(Reply reply, Class<T> data) {
        byte[] body = reply.body();
        try {
            JavaType answer = json.getTypeFactory().constructParametricType(Answer.class, data);
            return json.readValue(body, answer);
        } catch (IOException e) {
            String start = new String(body, 0, Math.min(body.length, 40), StandardCharsets.UTF_8);
            String detail =
                    "status %d and not what was asked for: %s".formatted(reply.status(), start.replaceAll("\\s+", " "));
            throw new CallException(new Unknown(detail), e);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
    private record Reply(int status, byte[] body) {}

    /// What Stash answers to any query.
    private record Answer<T>(@Nullable T data, @Nullable List<Problem> errors) {}

    private record Problem(String message) {}

    /// Before its database is set up or migrated, Stash answers each query with the same crash.
    private static CallFailure failure(String message) {
        return message.contains("nil pointer dereference")
                ? new NotReady("it is being set up, or its database waits to be migrated")
                : new QueryRefused(shorten(message));
    }

    /// Messages of database errors echo the statement and all its arguments, which can be megabytes.
    private static String shorten(String message) {
        return message.length() <= LONGEST_DETAIL ? message : message.substring(0, LONGEST_DETAIL) + "…";
    }

    private byte[] write(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("variables that are no JSON", e);
        }
    }
}
