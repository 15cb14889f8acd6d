package dev.stash2plex.artwork;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// What an image is, told from its first bytes. Stash tells it too, but takes AVIF and HEIC for unknown bytes, an
/// SVG that begins with a comment for a web page, and any text in angle brackets for SVG.
enum ImageFormat {
    JPEG("image/jpeg"),
    PNG("image/png"),
    GIF("image/gif"),
    WEBP("image/webp"),
    BMP("image/bmp"),
    AVIF("image/avif"),
    HEIC("image/heic"),
    SVG("image/svg+xml");

    /// So many first bytes are enough, also for an SVG with a long comment.
    static final int PROBE = 4096;

    private final String mediaType;

    ImageFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /// The media type that a label names, if it is one of these.
    static Optional<String> labelled(String contentType) {
        return Arrays.stream(values())
                .map(ImageFormat::mediaType)
                .filter(type -> contentType.equals(type) || contentType.startsWith(type + ";"))
                .findFirst();
    }

    /// The format that the bytes begin like; nothing if they are no image.
    static Optional<ImageFormat> of(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) {
            return Optional.of(GIF);
        }
        if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return Optional.of(WEBP);
        }
        if (text.startsWith("BM") && start.length > 14 && Arrays.equals(start, 6, 10, new byte[4], 0, 4)) {
            return Optional.of(BMP);
        }
        return text.startsWith("ftyp", 4) ? isoMedia(text) : svg(text);
    }

    /// ISO base media files name their brand, and then brands that they are compatible with.
    private static Optional<ImageFormat> isoMedia(String text) {
        String brands = text.substring(8, Math.min(text.length(), 40));
        if (brands.contains("avif") || brands.contains("avis")) {
            return Optional.of(AVIF);
        }
        return brands.contains("heic") || brands.contains("heix") || brands.contains("mif1")
                ? Optional.of(HEIC)
                : Optional.empty();
    }

    private static Optional<ImageFormat> svg(String text) {
        String rest = text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text;
        rest = rest.stripLeading();
        while (rest.startsWith("<?") || rest.startsWith("<!")) {
            String close = rest.startsWith("<!--") ? "-->" : ">";
            int end = rest.indexOf(close);
            if (end < 0) {
                return Optional.empty();
            }
            rest = rest.substring(end + close.length()).stripLeading();
        }
        return rest.matches("(?s)<(\\w+:)?svg[\\s>].*") ? Optional.of(SVG) : Optional.empty();
    }
}
