package dev.stash2plex.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/// JSON out. Absent values are left out of what is sent.
public final class Json {
    private static final String MEDIA_TYPE = "application/json;charset=utf-8";

    private final ObjectMapper mapper = JsonMapper.builder()
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

    byte[] bytes(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("No JSON can be made of " + value.getClass(), e);
        }
    }
}
