package dev.stash2plex.attack;

import dev.stash2plex.standin.StashStandIn;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Somebody between the service and a well-meaning Stash, who passes on what is asked and what is answered until
/// told to give an answer of its own.
final class HostileStash implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)");
    private static final Pattern KEY = Pattern.compile("(?i)\r\napikey: *(\\S+)");

    private final StashStandIn behind;
    private final ServerSocket door;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private volatile String trap = "nothing is a trap";
    private volatile Malice malice = (request, out) -> {};

    HostileStash(StashStandIn behind) throws IOException {
        this.behind = behind;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    HostileStash() throws IOException {
        this(StashStandIn.builder().start());
    }

    int port() {
        return door.getLocalPort();
    }

    /// From now on requests that contain this text, in their head or their body, get this answer.
    void answer(String containing, Malice malice) {
        this.malice = malice;
        this.trap = containing;
    }

    @Override
    public void close() throws IOException {
        door.close();
        client.shutdownNow();
        behind.close();
    }

    private void serve() {
        try {
            while (true) {
                Socket socket = door.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException e) {
            // The door is closed.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            String request = request(new BufferedInputStream(socket.getInputStream()));
            OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 65_536);
            if (request.contains(trap)) {
                malice.answer(request, out);
            } else {
                passOn(request, out);
            }
            out.flush();
        } catch (IOException e) {
            // The service has hung up.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String request(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
            int c = in.read();
            if (c < 0) {
                throw new IOException("no request");
            }
            head.append((char) c);
        }
        var length = LENGTH.matcher(head);
        return head + text(in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0));
    }

    private void passOn(String request, OutputStream out) throws IOException, InterruptedException {
        String[] first = request.split(" ", 3);
        String body = request.substring(request.indexOf("\r\n\r\n") + 4);
        var passed = HttpRequest.newBuilder(URI.create(behind.uri() + first[1]))
                .method(first[0], BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.ISO_8859_1)))
                .header("Content-Type", "application/json");
        var key = KEY.matcher(request);
        if (key.find()) {
            passed.header("ApiKey", key.group(1));
        }
        HttpResponse<byte[]> response = client.send(passed.build(), BodyHandlers.ofByteArray());
        String type = response.headers().firstValue("content-type").orElse("text/plain");
        write(out, head(response.statusCode(), type, "Content-Length: " + response.body().length));
        out.write(response.body());
    }

    /// The beginning of an answer after which the connection is closed.
    static String head(int status, String type, String header) {
        return "HTTP/1.1 " + status + " Whatever\r\nContent-Type: " + type + "\r\nConnection: close\r\n" + header
                + "\r\n\r\n";
    }

    static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /// What is sent instead of what was asked for.
    interface Malice {
        void answer(String request, OutputStream out) throws IOException;
    }
}
