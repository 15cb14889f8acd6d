package dev.stash2plex.fuzz;

/// A fault that a fuzzer finds only if it sees which branches an input takes: behind comparisons of one byte each, so
/// that guessing needs 2^64 tries on average, and seeing some hundred for each.
public final class Planted {
    private Planted() {}

    /// What Jazzer calls.
    public static void fuzzerTestOneInput(byte[] bytes) {
        if (bytes.length > 7 && bytes[0] == 'P' && bytes[1] * 3 == 'L' * 3 && (bytes[2] ^ 0x55) == ('A' ^ 0x55)) {
            if (bytes[3] + bytes[4] == 'N' + 'T' && bytes[3] == 'N' && bytes[5] == (byte) (bytes[0] + 'E' - 'P')) {
                if (bytes[6] == 'D' && bytes[7] == (byte) (bytes[6] ^ 0x65)) {
                    throw new IllegalStateException("found");
                }
            }
        }
    }
}
