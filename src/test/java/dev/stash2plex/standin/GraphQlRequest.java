package dev.stash2plex.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// What the body of a POST asks for.
record GraphQlRequest(String query, String operation, Map<String, Object> variables) {
    /// A body that is no request; the message is Stash's.
    static final class Undecodable extends Exception {
        private static final long serialVersionUID = 1;

        Undecodable(String message) {
            super(message);
        }
    }

    static GraphQlRequest read(byte[] body, StashVersion version) throws Undecodable {
        String complaint;
        try {
            JsonNode json = Json.MAPPER.readTree(body);
            if (json.isObject()) {
                JsonNode variables = json.path("variables");
                return new GraphQlRequest(
                        json.path("query").asText(""),
                        json.path("operationName").asText(""),
                        variables.isObject() ? Json.map(variables) : Map.of());
            }
            complaint =
                    body.length == 0 ? "EOF" : "json: cannot unmarshal array into Go value of type graphql.RawParams";
        } catch (JsonProcessingException e) {
            complaint = "unexpected EOF";
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        throw new Undecodable(
                version.since(28)
                        ? "json request body could not be decoded: " + complaint + " body:"
                                + new String(body, StandardCharsets.UTF_8)
                        : "json body could not be decoded: " + complaint);
    }
}
