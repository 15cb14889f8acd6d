package dev.stash2plex.standin;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `VideoFile`, and `BaseFile` with it.
final class FileFields extends Fields<FileData> {
    @Override
    @Nullable
    Object read(FileData file, String field, Supplier<Asked> asked) {
        return switch (field) {
            case "id" -> file.id();
            case "path" -> file.path();
            case "basename" -> file.basename();
            case "size" -> file.size();
            case "mod_time" -> file.modified();
            case "created_at", "updated_at" -> file.scanned();
            case "format" -> file.format();
            case "width" -> file.width();
            case "height" -> file.height();
            case "duration" -> file.duration();
            case "video_codec" -> file.videoCodec();
            case "audio_codec" -> file.audioCodec();
            case "frame_rate" -> file.frameRate();
            case "bit_rate" -> file.bitRate();
            case "fingerprints" -> fingerprints(file);
            default -> null;
        };
    }

    private static List<Map<String, String>> fingerprints(FileData file) {
        return Stream.of(print("md5", file.md5()), print("oshash", file.oshash()), print("phash", file.phash()))
                .flatMap(print -> print)
                .toList();
    }

    private static Stream<Map<String, String>> print(String type, @Nullable String value) {
        return Stream.ofNullable(value).map(known -> Map.of("type", type, "value", known));
    }

    /// `fingerprint(type:)`: null if the file has none of that type.
    static @Nullable String fingerprint(FileData file, String type) {
        return switch (type) {
            case "oshash" -> file.oshash();
            case "md5" -> file.md5();
            case "phash" -> file.phash();
            default -> null;
        };
    }
}
