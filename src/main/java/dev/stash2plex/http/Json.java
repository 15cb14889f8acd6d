package dev.stash2plex.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/// JSON in and out. Absent values are left out of what is sent.
public final class Json {
    /// PMS sends match bodies of a few hundred bytes.
    private static final int LONGEST_BODY = 1 << 20;

    private static final String MEDIA_TYPE = "application/json;charset=utf-8";
    private static final Pattern MEDIA_SUBTYPE = Pattern.compile("json|.*\\+json");

    private final ObjectMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    /// Sends a value with the status that the response has; to `HEAD`, only its headers.
    public void send(ServerRequest request, ServerResponse response, Object value) {
        byte[] body = bytes(value);
        response.header(HeaderNames.CONTENT_TYPE, MEDIA_TYPE);
        if (request.prologue().method().equals(Method.HEAD)) {
            response.contentLength(body.length);
            response.send();
        } else {
            response.send(body);
        }
    }

    /// The value as a tree, to be customised before it is sent.
    public JsonNode tree(Object value) {
        return mapper.valueToTree(value);
    }

    /// The body of a request, a JSON object.
    ///
    /// @throws HttpProblem 415 for another media type, 413 for a huge body, 400 for what is no JSON object
    public JsonNode body(ServerRequest request) {
        request.headers().contentType().ifPresent(type -> {
            if (!MEDIA_SUBTYPE.matcher(type.mediaType().subtype()).matches()) {
                throw HttpProblem.of(Status.UNSUPPORTED_MEDIA_TYPE_415, "The body must be application/json");
            }
        });
        try (var in = request.content().inputStream()) {
            long promised = request.headers().contentLength().orElse(LONGEST_BODY);
            byte[] body = in.readNBytes((int) Math.min(promised, LONGEST_BODY) + 1);
            if (body.length > LONGEST_BODY) {
                throw HttpProblem.of(Status.REQUEST_ENTITY_TOO_LARGE_413, "The body is larger than 1 MiB");
            }
            JsonNode tree = mapper.readTree(body);
            if (tree == null || !tree.isObject()) {
                throw HttpProblem.of(Status.BAD_REQUEST_400, "The body is not a JSON object");
            }
            return tree;
        } catch (JsonProcessingException e) {
            throw HttpProblem.of(Status.BAD_REQUEST_400, "The body is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw HttpProblem.of(Status.BAD_REQUEST_400, "The body could not be read");
        }
    }

    byte[] bytes(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("No JSON can be made of " + value.getClass(), e);
        }
    }
}
