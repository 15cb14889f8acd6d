package dev.stash2plex.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/// Brings an answer and its recording into the same form: addresses without their host, numbers without their kind,
/// binary bodies as length and beginning, gzip unpacked.
final class Comparison {
    private static final List<String> HEADERS = List.of(
            "content-type",
            "etag",
            "cache-control",
            "content-range",
            "location",
            "www-authenticate",
            "allow",
            "content-encoding",
            "accept-ranges");

    private final Exchange exchange;
    private final String key;

    Comparison(Exchange exchange, String key) {
        this.exchange = exchange;
        this.key = key;
    }

    Map<String, String> expectedHeaders() {
        Map<String, String> expected = new TreeMap<>();
        HEADERS.forEach(name -> exchange.header(name).ifPresent(value -> expected.put(name, value)));
        return expected;
    }

    Map<String, String> headers(RawHttp.Answer answer) {
        Map<String, String> found = new TreeMap<>(answer.headers());
        found.keySet().retainAll(HEADERS);
        return found;
    }

    Object expectedBody() {
        JsonNode body = exchange.body();
        if (body.has("text")) {
            return body.path("text").asText();
        }
        if (body.has("base64_first_64")) {
            // of what is compressed, only that it can be unpacked is the same everywhere
            return exchange.header("Content-Encoding").isPresent()
                    ? "unpacked"
                    : body.path("length").asInt() + " "
                            + body.path("base64_first_64").asText();
        }
        return normal(body.toString());
    }

    Object body(RawHttp.Answer answer) throws IOException {
        JsonNode body = exchange.body();
        if (body.has("text")) {
            return answer.text();
        }
        if (body.has("base64_first_64")) {
            if (exchange.header("Content-Encoding").isPresent()) {
                new GZIPInputStream(new ByteArrayInputStream(answer.bytes())).readAllBytes();
                return "unpacked";
            }
            byte[] start = Arrays.copyOf(answer.bytes(), Math.min(64, answer.bytes().length));
            return answer.bytes().length + " " + Base64.getEncoder().encodeToString(start);
        }
        return normal(answer.text());
    }

    private Object normal(String json) {
        String neutral =
                json.replaceAll("http://127\\.0\\.0\\.1:\\d+/", "http://stash/").replace(key, "<APIKEY>");
        return Json.tree(neutral.getBytes(StandardCharsets.UTF_8));
    }
}
