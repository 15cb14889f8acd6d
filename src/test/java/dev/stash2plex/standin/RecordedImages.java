package dev.stash2plex.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/// The images among the exchanges: those that somebody uploaded and the placeholders of Stash itself. Of binary
/// ones only the beginning was recorded; the rest is filled up to the recorded length, and the recorded entity tag
/// is kept.
record RecordedImages(Map<String, Image> uploaded, Map<String, Image> placeholders) {
    static RecordedImages of(StashVersion version) {
        RecordedImages images = new RecordedImages(new HashMap<>(), new HashMap<>());
        Exchange.of(version).stream()
                .filter(exchange -> exchange.name().startsWith("img-"))
                .filter(exchange -> exchange.status() == 200)
                .filter(exchange -> exchange.header("Content-Type").orElse("").matches("image/.*|text/vtt"))
                .filter(exchange -> exchange.header("Content-Encoding").isEmpty())
                .forEach(images::add);
        return images;
    }

    private void add(Exchange exchange) {
        String path = exchange.target().replaceFirst("\\?.*", "");
        byte[] bytes = bytes(exchange.body());
        String type = exchange.header("Content-Type").orElseThrow();
        Image image = exchange.header("Etag")
                .map(etag -> new Image(bytes, type, etag))
                .orElseGet(() -> Image.of(bytes, type));
        if (exchange.name().contains("default")) {
            placeholders.put(exchange.name(), image);
        } else {
            uploaded.put(path, image);
        }
    }

    private static byte[] bytes(JsonNode body) {
        if (body.has("text")) {
            return body.path("text").asText().getBytes(StandardCharsets.UTF_8);
        }
        byte[] start = Base64.getDecoder().decode(body.path("base64_first_64").asText());
        return Arrays.copyOf(start, body.path("length").asInt());
    }
}
