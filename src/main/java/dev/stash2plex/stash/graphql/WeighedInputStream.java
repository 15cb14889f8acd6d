package dev.stash2plex.stash.graphql;

import dev.stash2plex.call.Portion;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Charges a portion of memory for the objects that will be made of the JSON that passes: three characters make an
/// object of a hundred bytes. The characters themselves have been charged before.
final class WeighedInputStream extends FilterInputStream {
    /// A record of ten references with its header, or a list that holds two.
    private static final int OBJECT = 64;

    /// A reference in a list, and a number that it may lead to.
    private static final int VALUE = 16;

    /// Enough of a page to see what it is.
    private static final int START = 4096;

    private final Portion portion;
    private byte[] start = {};
    private @Nullable Exception failure;

    WeighedInputStream(InputStream in, Portion portion) {
        super(in);
        this.portion = portion;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            int count = super.read(into, offset, length);
            if (count > 0) {
                if (start.length == 0) {
                    start = Arrays.copyOfRange(into, offset, offset + Math.min(count, START));
                }
                portion.take(weight(into, offset, count));
            }
            return count;
        } catch (IOException | RuntimeException e) {
            failure = e;
            throw e;
        }
    }

    /// Why reading failed, if it did; a parser may have wrapped it as a fault of the text.
    Optional<Exception> failure() {
        return Optional.ofNullable(failure);
    }

    /// What the text begins with.
    String start() {
        return new String(start, StandardCharsets.UTF_8);
    }

    /// Reads what follows the JSON, which is a line's end.
    void skipToEnd() throws IOException {
        transferTo(OutputStream.nullOutputStream());
    }

    private static long weight(byte[] bytes, int offset, int count) {
        long weight = 0;
        for (int i = offset; i < offset + count; i++) {
            switch (bytes[i]) {
                case '{', '[' -> weight += OBJECT;
                case ',' -> weight += VALUE;
                default -> {}
            }
        }
        return weight;
    }
}
