package dev.stash2plex.http.door;

import io.helidon.http.DirectHandler;
import io.helidon.http.RequestException;
import io.helidon.http.Status;

/// Weighs what one request makes us hold while it is read: Helidon keeps each piece that the network delivers, an
/// object for each line of the head, a chunk of the body as a whole, and the line with a chunk's size without a bound.
final class Intake {
    /// 16 KiB of URI, 16 KiB of headers and 64 KiB of body, and as much again for the framing of small chunks and the
    /// weight of small pieces.
    static final int MOST_BYTES = 192 << 10;

    /// PMS sends about 20 lines, a browser 30.
    static final int MOST_LINES = 128;

    /// What a piece of one byte weighs beside that byte.
    private static final int PIECE = 64;

    private static final Status HEAD_TOO_LARGE = Status.create(431, "Request Header Fields Too Large");

    private int bytes;
    private int lines;
    private int lineLength;
    private boolean headRead;
    private boolean empty = true;

    /// Whether nothing has come yet.
    boolean isEmpty() {
        return empty;
    }

    /// Whether what has come so far reaches beyond the head.
    boolean headRead() {
        return headRead;
    }

    /// Begins anew, with what has already been read of what follows.
    void restart(byte[] rest) {
        bytes = 0;
        lines = 0;
        lineLength = 0;
        headRead = false;
        empty = rest.length == 0;
        look(rest);
    }

    /// @throws RequestException 413, or 431 while the head is read, beyond what a request may weigh
    void add(byte[] piece) {
        empty = false;
        bytes += piece.length + PIECE;
        look(piece);
        if (bytes > MOST_BYTES || lines > MOST_LINES) {
            throw RequestException.builder()
                    .type(DirectHandler.EventType.BAD_REQUEST)
                    .status(headRead ? Status.REQUEST_ENTITY_TOO_LARGE_413 : HEAD_TOO_LARGE)
                    .message("more than a request may weigh")
                    .setKeepAlive(false)
                    .build();
        }
    }

    private void look(byte[] piece) {
        for (int index = 0; index < piece.length && !headRead; index++) {
            look(piece[index]);
        }
    }

    private void look(byte letter) {
        if (letter != '\n') {
            lineLength += letter == '\r' ? 0 : 1;
            return;
        }
        headRead = headRead || (lineLength == 0 && lines > 0);
        lines++;
        lineLength = 0;
    }
}
