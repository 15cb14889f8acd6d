package dev.stash2plex.attack;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// One connection on which anything can be said, since a real client keeps to the rules.
final class Wire implements AutoCloseable {
    private static final int CONNECT_MILLIS = 10_000;
    private static final int READ_MILLIS = 20_000;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    private Wire(int port, int window) throws IOException {
        this.socket = new Socket();
        if (window > 0) {
            socket.setReceiveBufferSize(window);
        }
        try {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(READ_MILLIS);
            this.in = new BufferedInputStream(socket.getInputStream());
            this.out = socket.getOutputStream();
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    static Wire to(int port) throws IOException {
        return new Wire(port, 0);
    }

    /// A connection whose system takes few bytes in before somebody reads them.
    static Wire narrow(int port) throws IOException {
        return new Wire(port, 4096);
    }

    /// Sends one request on a connection of its own and reads the answer.
    static Answer ask(int port, String request) throws IOException {
        try (Wire wire = to(port)) {
            return wire.send(request).answer();
        }
    }

    static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    }

    static String post(String path, String body) {
        return post(path, body.length()) + body;
    }

    /// The head of a request whose body is promised to be so long.
    static String post(String path, long length) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + length + "\r\n\r\n";
    }

    /// The head of a request whose body comes in chunks.
    static String postChunked(String path) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n";
    }

    Wire send(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /// Sends the same again and again until the other side has enough of it, which is an [IOException], or until
    /// so many bytes are sent.
    void flood(String piece, long most) throws IOException {
        byte[] bytes = piece.getBytes(StandardCharsets.ISO_8859_1);
        for (long sent = 0; sent < most; sent += bytes.length) {
            out.write(bytes);
        }
    }

    Answer answer() throws IOException {
        return answer(true);
    }

    /// @param withBody false for `HEAD`, whose answer has none whatever its headers say
    Answer answer(boolean withBody) throws IOException {
        String[] first = line().split(" ", 3);
        if (first.length < 2 || !first[0].equals("HTTP/1.1") || !first[1].matches("\\d{3}")) {
            throw new IOException("no answer, but: " + String.join(" ", first));
        }
        Map<String, String> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            String[] header = line.split(": *", 2);
            headers.put(header[0].toLowerCase(Locale.ROOT), header.length > 1 ? header[1] : "");
        }
        int status = Integer.parseInt(first[1]);
        boolean bodyless = !withBody || status == 204 || status == 304;
        return new Answer(status, headers, bodyless ? "" : body(headers));
    }

    /// Whether the other side hangs up in this time, whatever it says before.
    boolean isEndedWithin(Duration time) throws IOException {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            socket.setSoTimeout(Math.max(1, (int) ((end - System.nanoTime()) / 1_000_000)));
            try {
                if (in.read(new byte[8192]) < 0) {
                    return true;
                }
            } catch (SocketTimeoutException e) {
                return false;
            } catch (IOException e) {
                return true;
            }
        }
        return false;
    }

    /// Whether nothing is held for it any more: the answer that waits to be read ends before it is whole, or says that
    /// there was no room.
    boolean isLetGo() throws IOException {
        try {
            return answer().status() == 503;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private String body(Map<String, String> headers) throws IOException {
        var body = new StringBuilder();
        if (headers.getOrDefault("transfer-encoding", "").equals("chunked")) {
            for (int size = size(line()); size > 0; size = size(line())) {
                body.append(bytes(size));
                line();
            }
            line();
        } else {
            body.append(bytes(Integer.parseInt(headers.getOrDefault("content-length", "0"))));
        }
        return body.toString();
    }

    private static int size(String line) {
        return Integer.parseInt(line.replaceFirst(";.*", "").strip(), 16);
    }

    private String bytes(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("the answer ends after " + bytes.length + " of " + count + " bytes");
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the connection ends after: " + line);
            }
            line.append((char) c);
        }
        return line.toString().stripTrailing();
    }
}
