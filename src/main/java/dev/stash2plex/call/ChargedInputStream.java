package dev.stash2plex.call;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Charges what is read to a portion.
final class ChargedInputStream extends FilterInputStream {
    private final Portion portion;

    ChargedInputStream(InputStream in, Portion portion) {
        super(in);
        this.portion = portion;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) {
            portion.take(1);
        }
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        if (count > 0) {
            portion.take(count);
        }
        return count;
    }
}
