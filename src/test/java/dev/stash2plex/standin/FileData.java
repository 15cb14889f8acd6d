package dev.stash2plex.standin;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// A video file as Stash's database knows it. Sizes in bytes, durations in seconds; Stash computes `md5` only if
/// told to and finds no `phash` in some short files.
public record FileData(
        int id,
        String path,
        long size,
        double duration,
        int width,
        int height,
        double frameRate,
        String videoCodec,
        String audioCodec,
        Instant modified,
        Instant scanned,
        String oshash,
        @Nullable String md5,
        @Nullable String phash) {
    private static final Instant OLDEST = Instant.parse("2019-01-01T00:00:00Z");

    /// A plausible file: everything but the path is invented, the same way each time.
    public static FileData at(String path) {
        return at(path.hashCode() & 0x3fffffff, path);
    }

    static FileData at(int id, String path) {
        SplittableRandom random = new SplittableRandom(path.hashCode() * 31L + path.length());
        double seconds = random.nextInt(60_000, 360_000) / 100.0;
        Instant modified = OLDEST.plus(Duration.ofMinutes(random.nextInt(3_000_000)));
        return new FileData(
                id,
                path,
                (long) (seconds * random.nextInt(400_000, 900_000)),
                seconds,
                1920,
                1080,
                25,
                "h264",
                "aac",
                modified,
                modified.plus(Duration.ofDays(1)),
                HexFormat.of().toHexDigits(random.nextLong()),
                null,
                null);
    }

    public FileData lasting(double seconds) {
        return new FileData(
                id,
                path,
                size,
                seconds,
                width,
                height,
                frameRate,
                videoCodec,
                audioCodec,
                modified,
                scanned,
                oshash,
                md5,
                phash);
    }

    FileData sized(long bytes) {
        return new FileData(
                id,
                path,
                bytes,
                duration,
                width,
                height,
                frameRate,
                videoCodec,
                audioCodec,
                modified,
                scanned,
                oshash,
                md5,
                phash);
    }

    public FileData hashed(String hash) {
        return new FileData(
                id,
                path,
                size,
                duration,
                width,
                height,
                frameRate,
                videoCodec,
                audioCodec,
                modified,
                scanned,
                hash,
                md5,
                phash);
    }

    String basename() {
        return path.substring(separator() + 1);
    }

    /// The folder, without a separator at its end.
    String folder() {
        return path.substring(0, Math.max(0, separator()));
    }

    String format() {
        String name = basename();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    int bitRate() {
        return duration == 0 ? 0 : (int) Math.min(Integer.MAX_VALUE, size * 8 / duration);
    }

    boolean hasHash(String hash) {
        return hash.equals(oshash) || hash.equals(md5);
    }

    private int separator() {
        return Math.max(path.lastIndexOf('/'), path.startsWith("/") ? -1 : path.lastIndexOf('\\'));
    }
}
