package dev.stash2plex.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// The smallest HTTP client that sends a recorded request as it was: with any `Host`, without an `Accept` nobody
/// asked for.
final class RawHttp {
    private RawHttp() {}

    /// Header names are in lower case.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Answer(int status, Map<String, String> headers, String text, byte[] bytes) {}

    static Answer send(int port, Exchange exchange, String key) throws IOException {
        byte[] body = body(exchange.request().path("body"));
        StringBuilder head = new StringBuilder(exchange.request().path("method").asText() + " "
                        + exchange.target().replace("<APIKEY>", key))
                .append(" HTTP/1.1\r\n");
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("Host", "127.0.0.1:" + port);
        headers.put("Connection", "close");
        headers.put("Content-Length", Integer.toString(body.length));
        exchange.request()
                .path("headers")
                .properties()
                .forEach(header ->
                        headers.put(header.getKey(), header.getValue().asText().replace("<APIKEY>", key)));
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
            out.write(body);
            out.flush();
            return read(
                    socket.getInputStream(),
                    exchange.request().path("method").asText().equals("HEAD"));
        }
    }

    private static byte[] body(JsonNode body) {
        if (body.isMissingNode() || body.isNull()) {
            return new byte[0];
        }
        return body.isTextual() ? body.asText().getBytes(StandardCharsets.UTF_8) : Json.bytes(body);
    }

    private static Answer read(InputStream in, boolean headOnly) throws IOException {
        int status = Integer.parseInt(line(in).split(" ", 3)[1]);
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).trim());
        }
        boolean bodiless = headOnly || status == 304;
        int length = bodiless ? 0 : Integer.parseInt(Objects.requireNonNull(headers.get("content-length")));
        byte[] bytes = in.readNBytes(length);
        return new Answer(status, headers, new String(bytes, StandardCharsets.UTF_8), bytes);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new IOException("the connection ended in the middle of the head");
            }
            line.write(read);
        }
        return line.toString(StandardCharsets.UTF_8).trim();
    }
}
