package dev.stash2plex.metadata;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.stash2plex.fuzz.Bytes;

/// A key or a guid is a scene, spelled in the only way that we spell it, or none.
class GuidFuzzTest {
    @FuzzTest
    void anyKey(byte[] bytes) {
        String text = Bytes.text(bytes);
        Guid.sceneId(text).ifPresent(id -> assertThat(String.valueOf(id), is(text)));
        Guid.parse(text).ifPresent(guid -> {
            assertThat(guid.toString(), is(text.strip()));
            assertThat(guid.sceneId() > 0, is(true));
        });
    }
}
