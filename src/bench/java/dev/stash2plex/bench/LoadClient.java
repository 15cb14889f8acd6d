package dev.stash2plex.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/// One keep-alive connection that asks and reads, as cheaply as can be: on two cores the client must not be what is
/// measured.
final class LoadClient implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)");
    private static final String HEAD_END = "\r\n\r\n";

    private final Socket socket;
    private final InputStream in;
    private byte[] buffer = new byte[16_384];

    LoadClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = socket.getInputStream();
    }

    /// The bytes of a GET.
    static byte[] get(String path) {
        return bytes("GET " + path + " HTTP/1.1\r\nHost: bench" + HEAD_END);
    }

    /// The bytes of a POST of JSON.
    static byte[] post(String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        byte[] head = bytes("POST " + path + " HTTP/1.1\r\nHost: bench\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + body.length + HEAD_END);
        byte[] request = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        return request;
    }

    /// Sends a request and gives the body of the answer.
    ///
    /// @throws IOException also if the status is not 200
    String ask(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        String head = "";
        int filled = 0;
        int bodyStart = -1;
        while (bodyStart < 0) {
            filled = fill(filled);
            head = new String(buffer, 0, filled, StandardCharsets.ISO_8859_1);
            bodyStart = head.indexOf(HEAD_END);
        }
        bodyStart += HEAD_END.length();
        var length = LENGTH.matcher(head);
        int end = bodyStart + (length.find() ? Integer.parseInt(length.group(1)) : 0);
        while (filled < end) {
            filled = fill(filled);
        }
        String body = new String(buffer, bodyStart, end - bodyStart, StandardCharsets.UTF_8);
        if (!head.startsWith("HTTP/1.1 200")) {
            throw new IOException(head + body);
        }
        return body;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private int fill(int filled) throws IOException {
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, filled * 2);
        }
        int read = in.read(buffer, filled, buffer.length - filled);
        if (read < 0) {
            throw new EOFException("the server hung up");
        }
        return filled + read;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
