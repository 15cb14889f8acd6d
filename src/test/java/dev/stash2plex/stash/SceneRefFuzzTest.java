package dev.stash2plex.stash;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.stash2plex.fuzz.Bytes;
import java.util.Set;

/// A key or a guid is a scene, spelled in the only way that we spell it, or none.
class SceneRefFuzzTest {
    private static final String SCHEME = "tv.plex.agents.stash2plex";

    @FuzzTest
    void anyKey(byte[] bytes) {
        String text = Bytes.text(bytes);
        SceneRef.ofRatingKey(text).ifPresent(ref -> assertThat(ref.ratingKey(), is(text)));
        SceneRef.ofGuid(text, Set.of(SCHEME)).ifPresent(ref -> {
            assertThat(ref.guid(SCHEME), is(text.strip()));
            assertThat(ref.id() > 0, is(true));
        });
    }
}
