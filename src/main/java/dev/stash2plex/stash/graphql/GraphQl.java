package dev.stash2plex.stash.graphql;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stash2plex.call.Budget;
import dev.stash2plex.call.CallException;
import dev.stash2plex.call.CallFailure;
import dev.stash2plex.call.CallFailure.Momentary;
import dev.stash2plex.call.CallFailure.Unknown;
import dev.stash2plex.call.Errand;
import dev.stash2plex.call.Portion;
import dev.stash2plex.call.Request;
import dev.stash2plex.call.Response;
import dev.stash2plex.call.TransportFailures;
import dev.stash2plex.stash.server.StashServer;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Queries of Stash's `/graphql`, answered with records. An answer that lacks something is none: what is taken from
/// half an answer would be wrong. What Stash cannot answer at the moment, since its database is locked by a scan, is
/// asked again for about a second.
///
/// `Accept: application/json` is sent on purpose: for anything wider, Stash v0.29 and later answer in another media
/// type, with other status codes, and uncompressed.
public final class GraphQl {
    private static final String PATH = "/graphql";
    private static final String DATA = "data";
    private static final Map<HeaderName, String> HEADERS = Map.of(
            HeaderNames.ACCEPT, "application/json",
            HeaderNames.CONTENT_TYPE, "application/json",
            HeaderNames.ACCEPT_ENCODING, "gzip");

    /// Of a heap of 307 MB, for one answer and for all that are being read. The largest that is meant is what a bulk
    /// edit of 300,000 scenes leaves to be read about what is recent, 50 MB.
    private static final long LARGEST = 64L << 20;

    private final StashServer server;
    private final Budget memory = new Budget(LARGEST);
    private final ObjectMapper json = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .withConfigOverride(Map.class, map -> map.setSetterInfo(JsonSetter.Value.forContentNulls(Nulls.SET)))
            .build();

    public GraphQl(StashServer server) {
        this.server = server;
    }

    /// Sends a document and reads the `data` of the answer.
    ///
    /// @throws CallException with what the answer says went wrong, also when only a part of the data is missing
    public <T> T query(String document, Map<String, ?> variables, Class<T> data, Errand errand) {
        return query(document, variables, new Shape<>(json.constructType(data)), errand);
    }

    /// Sends a document that gives its answers names of their own, each of which may be missing, and reads them all.
    ///
    /// @throws CallException with what the answer says went wrong
    <T> Map<String, @Nullable T> queryEach(String document, Map<String, ?> variables, Class<T> each, Errand errand) {
        var map = json.getTypeFactory().constructMapType(Map.class, String.class, each);
        return query(document, variables, new Shape<>(map), errand);
    }

    private <T> T query(String document, Map<String, ?> variables, Shape<T> data, Errand errand) {
        var request = Request.post(PATH, HEADERS, write(Map.of("query", document, "variables", variables)));
        return server.retry().call(errand.deadline(), () -> ask(request, data, errand));
    }

    private <T> T ask(Request request, Shape<T> data, Errand errand) {
        Answer<T> answer;
        try (Portion portion = memory.portion(LARGEST)) {
            answer = server.execute(request, errand, portion, response -> read(response, data, portion));
        }
        if (answer.errors() != null && !answer.errors().isEmpty()) {
            throw new CallException(
                    Misgivings.failure(answer.errors().getFirst().message()));
        }
        if (answer.data() == null) {
            throw new CallException(new Unknown("an answer without data"));
        }
        return answer.data();
    }

    private <T> Answer<T> read(Response response, Shape<T> data, Portion portion) throws IOException {
        var body = new WeighedInputStream(response.body(), portion);
        try {
            Answer<T> answer =
                    json.readValue(body, json.getTypeFactory().constructParametricType(Answer.class, data.type()));
            body.skipToEnd();
            return answer;
        } catch (JsonProcessingException e) {
            throw body.failure()
                    .map(TransportFailures::toCallException)
                    .orElseGet(() -> new CallException(notAnAnswer(response, body, e), e));
        }
    }

    private static CallFailure notAnAnswer(Response response, WeighedInputStream body, JsonProcessingException e) {
        boolean half = e instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()
                && DATA.equals(mapping.getPath().getFirst().getFieldName());
        return half ? new Momentary("half an answer") : ForeignAnswer.of(response, body.start());
    }

    /// What `data` is.
    @SuppressWarnings("UnusedTypeParameter") // says what the type, which Jackson does not check, is the type of
    private record Shape<T>(JavaType type) {}

    /// What Stash answers to any query.
    private record Answer<T>(@Nullable T data, @Nullable List<Problem> errors) {}

    private record Problem(@Nullable String message) {}

    private byte[] write(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("variables that are no JSON", e);
        }
    }
}
