package dev.stash2plex.stash.scan;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/// Whatever frames come, nothing is asked for ahead, what is held is bounded, and the end is told with a reason.
/// A frame is a byte for its kind, one for its length, and its content; from the kind 8 on it is 1024 times as long.
class ScanMessagesFuzzTest {
    private static final int LONGEST = 64 * 1024;
    private static final int MOST_FRAMES = 1024;

    @FuzzTest
    void anyFrames(byte[] bytes) {
        var heard = new AtomicInteger();
        var messages = new ScanMessages(heard::incrementAndGet);
        var socket = new RecordingSocket();
        assertThat(messages.open(socket).isDone(), is(true));
        var frames = ByteBuffer.wrap(bytes);
        int delivered = 0;
        int whole = 0;
        int held = 0;
        int sinceWhole = 0;
        while (frames.remaining() > 1 && !socket.aborted) {
            int kind = frames.get() & 0xf;
            String text = text(frames, kind);
            delivered++;
            sinceWhole++;
            switch (kind & 7) {
                case 0, 1, 2 -> {
                    boolean last = (kind & 7) == 0;
                    messages.onText(socket, text, last);
                    held = last ? 0 : held + text.length();
                    whole += last ? 1 : 0;
                    sinceWhole = last ? 0 : sinceWhole;
                }
                case 3 -> messages.onPing(socket, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
                case 4 -> messages.onPong(socket, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
                case 5 -> messages.onBinary(socket, ByteBuffer.wrap(bytes), true);
                case 6 -> assertThat(messages.ping(socket).isDone(), is(true));
                default -> messages.onError(socket, new IllegalStateException(text));
            }
            assertThat(socket.requested, is(lessThanOrEqualTo(delivered)));
            assertThat(socket.aborted || (held <= LONGEST && sinceWhole <= MOST_FRAMES), is(true));
        }
        assertThat(heard.get(), is(lessThanOrEqualTo(whole)));
        assertThat(socket.sent, is(lessThanOrEqualTo(1 + delivered)));
        assertThat(!socket.aborted || messages.breach().isPresent() || bytes.length > 0, is(true));
    }

    private static String text(ByteBuffer frames, int kind) {
        int length = Math.min(frames.get() & 0xff, frames.remaining());
        byte[] content = new byte[length];
        frames.get(content);
        String text = new String(content, StandardCharsets.UTF_8);
        return kind < 8 ? text : text.repeat(1024);
    }
}
