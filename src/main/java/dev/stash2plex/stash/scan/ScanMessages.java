package dev.stash2plex.stash.scan;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// The messages of one subscription.
///
/// The next frame is asked for only when this one has been answered, and its answer has been taken: so a peer that asks
/// and never reads is read no more. What is too long, or comes in too many parts, ends the connection.
final class ScanMessages implements WebSocket.Listener {
    /// Stash's messages have a hundred letters.
    private static final int LONGEST = 64 * 1024;

    /// Before a message is whole: its parts, which can be empty, and pings and pongs between messages. Stash answers
    /// our own ping by a message every 25 seconds.
    private static final int MOST_FRAMES = 1024;

    private static final String INIT = "{\"type\":\"connection_init\",\"payload\":{}}";
    private static final String SUBSCRIBE =
            "{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"query\":\"subscription{scanCompleteSubscribe}\"}}";
    private static final String PING = "{\"type\":\"ping\"}";
    private static final String PONG = "{\"type\":\"pong\"}";

    private final Runnable listener;
    private final CompletableFuture<Optional<String>> ended = new CompletableFuture<>();
    private final StringBuilder message = new StringBuilder();
    private int frames;
    private CompletableFuture<WebSocket> sent = new CompletableFuture<>();

    ScanMessages(Runnable listener) {
        this.listener = listener;
    }

    /// Begins the conversation.
    CompletableFuture<WebSocket> open(WebSocket socket) {
        sent.complete(socket);
        return send(socket, INIT);
    }

    /// Shows Stash, and a proxy in between, that this end is alive.
    CompletableFuture<WebSocket> ping(WebSocket socket) {
        return send(socket, PING);
    }

    /// Waits for the end, for so long.
    boolean hasEndedWithin(Duration wait) throws InterruptedException {
        try {
            ended.get(wait.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return true;
        }
    }

    /// What the peer did that ended it, if it was that.
    Optional<String> breach() {
        return ended.getNow(Optional.empty());
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
        if (message.length() + part.length() > LONGEST) {
            end(socket, "a message that is too long");
            return null;
        }
        message.append(part);
        if (!last) {
            next(socket);
            return null;
        }
        String text = message.toString();
        message.setLength(0);
        frames = 0;
        return answer(socket, text).thenAccept(answered -> answered.request(1));
    }

    /// The JDK answers it, and keeps one answer at most.
    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket socket, ByteBuffer data) {
        next(socket);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket socket, ByteBuffer data) {
        next(socket);
        return null;
    }

    /// None is sent by Stash.
    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
        end(socket, "a message in bytes");
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
        ended.complete(Optional.empty());
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        ended.complete(Optional.empty());
    }

    private void next(WebSocket socket) {
        frames++;
        if (frames > MOST_FRAMES) {
            end(socket, "frames that come to nothing");
        } else {
            socket.request(1);
        }
    }

    private void end(WebSocket socket, String breach) {
        ended.complete(Optional.of(breach));
        socket.abort();
    }

    private CompletableFuture<WebSocket> answer(WebSocket socket, String text) {
        if (text.contains("\"connection_ack\"")) {
            return send(socket, SUBSCRIBE);
        }
        if (text.contains("\"ping\"")) {
            return send(socket, PONG);
        }
        if (text.contains("\"next\"")) {
            listener.run();
        }
        return CompletableFuture.completedFuture(socket);
    }

    /// The JDK's websocket refuses a text while the one before it is on its way. At most two wait: an answer, and a
    /// ping of ours.
    private synchronized CompletableFuture<WebSocket> send(WebSocket socket, String text) {
        sent = sent.handle((any, failure) -> socket).thenCompose(open -> open.sendText(text, true));
        return sent;
    }
}
