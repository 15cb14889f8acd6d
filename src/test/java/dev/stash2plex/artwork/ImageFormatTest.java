package dev.stash2plex.artwork;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Bytes say what they are, whatever their label says.
class ImageFormatTest {
    @Test
    void eachFormatIsKnownByItsFirstBytes() {
        assertThat(of("\u00ff\u00d8\u00ff\u00e0"), is(Optional.of(ImageFormat.JPEG)));
        assertThat(of("\u0089PNG\r\n\u001a\nx"), is(Optional.of(ImageFormat.PNG)));
        assertThat(of("GIF89a"), is(Optional.of(ImageFormat.GIF)));
        assertThat(of("RIFF\u0001\u0002\u0003\u0004WEBPVP8 "), is(Optional.of(ImageFormat.WEBP)));
        assertThat(of("BM\u0001\u0002\u0003\u0004\0\0\0\0" + "6\0\0\0\0\0"), is(Optional.of(ImageFormat.BMP)));
        assertThat(of("\0\0\0\u001cftypavif\0\0\0\0mif1"), is(Optional.of(ImageFormat.AVIF)));
        assertThat(of("\0\0\0\u0018ftypmif1\0\0\0\0mif1heic"), is(Optional.of(ImageFormat.HEIC)));
    }

    @Test
    void anSvgMayBeginWithPrologAndComments() {
        assertThat(of("<svg xmlns='x'>"), is(Optional.of(ImageFormat.SVG)));
        assertThat(
                of("\u00ef\u00bb\u00bf<?xml version='1.0'?>\n<!DOCTYPE svg>\n<!-- a > b -->\n<svg>"),
                is(Optional.of(ImageFormat.SVG)));
        assertThat(of("<!-- only -->\n<svg:svg xmlns:svg='x'>"), is(Optional.of(ImageFormat.SVG)));
    }

    @Test
    void anythingElseIsNoImage() {
        for (String bytes : new String[] {
            "",
            "<html><svg></svg></html>",
            "<junk/>",
            "plain text",
            "<!-- never ends",
            "BMW is a car, not a bitmap",
            "ftyp"
        }) {
            assertThat(bytes, of(bytes), is(Optional.empty()));
        }
    }

    private static Optional<ImageFormat> of(String bytes) {
        return ImageFormat.of(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }
}
