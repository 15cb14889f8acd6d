package dev.stash2plex.standin;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/// Puts a reply on the wire.
final class ReplyWriter {
    private ReplyWriter() {}

    static void send(Visit visit, Reply reply, ServerResponse response) {
        response.send(prepared(visit, reply, response));
    }

    /// Promises the whole body and hangs up after half of it.
    static void sendHalf(Visit visit, Reply reply, ServerResponse response) {
        byte[] body = prepared(visit, reply, response);
        response.header(HeaderNames.CONTENT_LENGTH, Integer.toString(body.length));
        try {
            OutputStream out = response.outputStream();
            out.write(body, 0, body.length / 2);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new CloseConnectionException("killed in the middle of the body");
    }

    private static byte[] prepared(Visit visit, Reply reply, ServerResponse response) {
        response.status(Status.create(reply.status()));
        response.header(HeaderNames.VARY, "Origin");
        Reply encoded = reply.encodedFor(visit);
        encoded.headers().forEach((name, value) -> response.header(HeaderNames.create(name), value));
        return encoded.body();
    }
}
