package dev.stash2plex.stash.hostile;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;

/// A server that answers each request with whatever a test writes, and counts how much of that was taken before the
/// connection ended. Nothing that it can be made to send is without an end.
public final class HostileServer implements AutoCloseable {
    private final ServerSocket server;
    private final AtomicLong taken = new AtomicLong();
    private final List<String> heads = new ArrayList<>();
    private final Script script;

    /// What is answered to a request.
    @FunctionalInterface
    public interface Script {
        /// Writes an answer.
        ///
        /// @param target of the request, with its body behind it
        void answer(String target, OutputStream out) throws IOException;
    }

    public HostileServer(Script script) throws IOException {
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.script = script;
        Thread.ofVirtual().start(this::accept);
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /// How many bytes of answers were written.
    public long taken() {
        return taken.get();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    /// A whole answer of JSON.
    public static byte[] json(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + bytes.length + "\r\n\r\n"
                        + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    /// Writes text.
    public static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /// Writes so many megabytes of a repeated text.
    public static void flood(OutputStream out, String repeated, int megabytes) throws IOException {
        byte[] block = repeated.repeat((64 << 10) / repeated.length()).getBytes(StandardCharsets.ISO_8859_1);
        for (long left = (long) megabytes << 20; left > 0; left -= block.length) {
            out.write(block);
        }
        out.flush();
    }

    /// Packs what is written; the end is never written, as in a bomb that goes on.
    public static OutputStream gzip(OutputStream out) throws IOException {
        return new GZIPOutputStream(out, 64 << 10);
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException e) {
            synchronized (heads) {
                heads.add("closed");
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var in = new BufferedInputStream(socket.getInputStream());
            var out = new Counted(socket.getOutputStream());
            while (true) {
                String head = head(in);
                int length = length(head);
                String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
                script.answer(head.split(" ", 3)[1] + " " + body, out);
                out.flush();
            }
        } catch (IOException | RuntimeException e) {
            synchronized (heads) {
                heads.add(e.toString());
            }
        }
    }

    private static String head(InputStream in) throws IOException {
        var text = new StringBuilder();
        while (text.indexOf("\r\n\r\n") < 0) {
            int one = in.read();
            if (one < 0) {
                throw new IOException("the peer has closed");
            }
            text.append((char) one);
        }
        return text.toString();
    }

    private static int length(String head) {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .map(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
    }

    private final class Counted extends OutputStream {
        private final OutputStream out;

        Counted(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            taken.incrementAndGet();
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            taken.addAndGet(length);
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }
    }
}
