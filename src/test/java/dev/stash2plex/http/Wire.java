package dev.stash2plex.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// A connection that writes what it is told, byte by byte, and reads answers one after the other.
public final class Wire implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 8_000;

    private final Socket socket = new Socket();
    private final InputStream in;

    /// Connects on the loopback interface.
    public Wire(int port) {
        this(port, 0);
    }

    /// @param receiveBuffer bytes that the system takes for us; 0 leaves that to the system
    public Wire(int port, int receiveBuffer) {
        try {
            if (receiveBuffer > 0) {
                socket.setReceiveBufferSize(receiveBuffer);
            }
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            in = new BufferedInputStream(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes.
    public Wire send(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes until the other side takes no more, at most so much.
    ///
    /// @return how much it took
    public long flood(String piece, long most) {
        long sent = 0;
        try {
            while (sent < most) {
                send(piece);
                sent += piece.length();
            }
        } catch (UncheckedIOException e) {
            return sent;
        }
        return sent;
    }

    /// Reads one answer.
    ///
    /// @param method of the request, as `HEAD` has no body
    public Answer read(String method) {
        try {
            String start = line();
            int status = Integer.parseInt(start.substring("HTTP/1.1 ".length(), "HTTP/1.1 ".length() + 3));
            var headers = new TreeMap<String, String>();
            for (String line = line(); !line.isEmpty(); line = line()) {
                int colon = line.indexOf(':');
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
            boolean none = method.equals("HEAD") || status == 204 || status == 304;
            return new Answer(status, headers, none ? "" : body(headers));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether the other side closes, whatever it says before.
    public boolean isClosed() {
        try {
            while (in.read() >= 0) {
                // what is said before
            }
            return true;
        } catch (SocketException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String body(Map<String, String> headers) throws IOException {
        if (!"chunked".equals(headers.get("transfer-encoding"))) {
            return text(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        }
        var body = new StringBuilder();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.append(text(size));
            line();
        }
        line();
        return body.toString();
    }

    private String text(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("the answer broke off");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int letter = in.read(); letter != '\n'; letter = in.read()) {
            if (letter < 0) {
                throw new IOException("the connection is closed after " + line);
            }
            line.append((char) letter);
        }
        return line.toString().strip();
    }

    /// One answer.
    ///
    /// @param headers names in lower case
    public record Answer(int status, Map<String, String> headers, String body) {}
}
