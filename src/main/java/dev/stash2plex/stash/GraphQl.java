package dev.stash2plex.stash;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stash2plex.stash.StashFailure.NotReady;
import dev.stash2plex.stash.StashFailure.QueryRefused;
import dev.stash2plex.stash.StashFailure.RefusedKey;
import dev.stash2plex.stash.StashFailure.Timeout;
import dev.stash2plex.stash.StashFailure.Unknown;
import dev.stash2plex.stash.StashFailure.Unreachable;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.webclient.api.HttpClientResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// Queries of Stash's `/graphql`, answered with records.
///
/// `Accept: application/json` is sent on purpose: for anything wider, Stash v0.29 and later answer in another media
/// type, with other status codes, and uncompressed.
final class GraphQl {
    private static final String PATH = "/graphql";
    private static final int LONGEST_DETAIL = 300;

    private final StashConnection connection;
    private final Resilience resilience;
    private final ReentrantLock bulkTurn = new ReentrantLock(true);
    private final ObjectMapper json = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    GraphQl(StashConnection connection, Resilience resilience) {
        this.connection = connection;
        this.resilience = resilience;
    }

    /// Sends a document and reads the `data` of the answer.
    ///
    /// @throws StashException with what the answer says went wrong, also when only a part of the data is missing
    <T> T query(String document, Map<String, ?> variables, Class<T> data) {
        return read(reply(document, variables), data);
    }

    /// Like [#query(String, Map, Class)], for queries that keep Stash busy: one of them is in flight at most. The
    /// next one goes out while this one's answer is read.
    <T> T bulk(String document, Map<String, ?> variables, Class<T> data) {
        Reply reply;
        awaitTurn();
        try {
            reply = reply(document, variables);
        } finally {
            bulkTurn.unlock();
        }
        return read(reply, data);
    }

    /// Who is not wanted any more does not ask Stash when its turn comes.
    private void awaitTurn() {
        try {
            bulkTurn.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StashException(new Timeout("it is not waited for any more"), e);
        }
    }

    private Reply reply(String document, Map<String, ?> variables) {
        byte[] question = write(Map.of("query", document, "variables", variables));
        return resilience.call(() -> {
            try (var held = connection.send(Method.POST, PATH, request -> request.header(HeaderValues.ACCEPT_JSON)
                    .header(HeaderValues.CONTENT_TYPE_JSON)
                    .header(HeaderNames.ACCEPT_ENCODING, "gzip")
                    .submit(question))) {
                return accepted(held.response());
            }
        });
    }

    private static Reply accepted(HttpClientResponse response) throws IOException {
        int status = response.status().code();
        byte[] body = body(response);
        if (Refusals.isRefusedKey(status, body)) {
            throw new StashException(new RefusedKey("status " + status));
        }
        if (Refusals.isProxyWithoutStash(status)) {
            throw new StashException(new Unreachable("a proxy answered with status " + status));
        }
        return new Reply(status, body);
    }

    private <T> T read(Reply reply, Class<T> data) {
        Answer<T> answer = parse(reply, data);
        if (answer.errors() != null && !answer.errors().isEmpty()) {
            throw new StashException(failure(answer.errors().getFirst().message()));
        }
        if (answer.data() == null) {
            throw new StashException(new Unknown("status " + reply.status() + " without data"));
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
            throw new StashException(new Unknown(detail), e);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
    private record Reply(int status, byte[] body) {}

    /// What Stash answers to any query.
    private record Answer<T>(@Nullable T data, @Nullable List<Problem> errors) {}

    private record Problem(String message) {}

    private static byte[] body(HttpClientResponse response) throws IOException {
        boolean gzip = response.headers()
                .first(HeaderNames.CONTENT_ENCODING)
                .filter("gzip"::equalsIgnoreCase)
                .isPresent();
        if (!response.entity().hasEntity()) {
            return new byte[0];
        }
        try (InputStream in = gzip ? new GZIPInputStream(response.inputStream()) : response.inputStream()) {
            return in.readAllBytes();
        }
    }

    /// Before its database is set up or migrated, Stash answers each query with the same crash.
    private static StashFailure failure(String message) {
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
