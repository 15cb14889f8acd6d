package dev.stash2plex.http;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.stash2plex.fuzz.Bytes;
import io.helidon.common.uri.UriPath;
import java.util.Arrays;

/// What is checked is what is served: a path that passes has the same segments when Helidon has resolved it.
class PlainPathFuzzTest {
    @FuzzTest
    void anyPath(byte[] bytes) {
        String path = "/" + Bytes.text(bytes);
        if (PlainPath.hasDots(path)) {
            return;
        }
        String served;
        try {
            served = UriPath.create(path).path();
        } catch (IllegalArgumentException e) {
            return;
        }
        assertThat(served, Arrays.stream(served.split("[/\\\\]")).anyMatch(PlainPathFuzzTest::isDots), is(false));
    }

    private static boolean isDots(String segment) {
        return segment.equals(".") || segment.equals("..");
    }
}
