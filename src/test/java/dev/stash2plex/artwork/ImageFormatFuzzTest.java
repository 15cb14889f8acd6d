package dev.stash2plex.artwork;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.stash2plex.fuzz.Bytes;
import dev.stash2plex.stash.ImagePaths;
import java.util.Arrays;

/// Whatever the bytes of an image or the URL of one are, they are told apart without a fault.
class ImageFormatFuzzTest {
    @FuzzTest
    void anyImage(byte[] bytes) {
        var format = ImageFormat.of(bytes);
        assertThat(ImageFormat.of(bytes), is(format));
        format.ifPresent(
                known -> assertThat(ImageFormat.labelled(known.mediaType()).orElseThrow(), is(known.mediaType())));
        ImageFormat.of(Arrays.copyOf(bytes, Math.min(bytes.length, ImageFormat.PROBE)));
        String url = Bytes.text(bytes);
        ImagePaths.path(url).ifPresent(path -> assertThat(path.contains("?") || path.contains(".."), is(false)));
        assertThat(ImagePaths.version(url).matches("\\d{1,19}"), is(true));
    }
}
