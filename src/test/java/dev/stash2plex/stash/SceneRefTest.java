package dev.stash2plex.stash;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What names a scene can be read back; nothing else is taken for a name.
class SceneRefTest {
    private static final String SCHEME = "tv.plex.agents.custom.stash2plex";
    private static final Set<String> OURS = Set.of(SCHEME);

    @Test
    void aSceneOfTheFirstStashIsCalledByItsIdAlone() {
        var scene = new SceneRef(42);
        assertThat(scene.ratingKey(), is("42"));
        assertThat(scene.guid(SCHEME), is(SCHEME + "://movie/42"));
        assertThat(scene.cover().path(), is("/art/scene/42"));
    }

    @Test
    void aSceneOfAnotherStashIsCalledByBoth() {
        var scene = new SceneRef("attic", 42);
        assertThat(scene.ratingKey(), is("attic-42"));
        assertThat(scene.guid(SCHEME), is(SCHEME + "://movie/attic-42"));
        assertThat(scene.cover().path(), is("/art/scene/attic-42"));
    }

    @Test
    void whatIsWrittenIsReadBack() {
        for (var scene : List.of(new SceneRef(1), new SceneRef(Integer.MAX_VALUE), new SceneRef("attic", 42))) {
            assertThat(SceneRef.ofRatingKey(scene.ratingKey()), is(Optional.of(scene)));
            assertThat(SceneRef.ofGuid(scene.guid(SCHEME), OURS), is(Optional.of(scene)));
            var key = scene.cover().path().replaceFirst(".*/", "");
            assertThat(ImageReference.parse(ImageReference.Kind.SCENE, key), is(Optional.of(scene.cover())));
        }
    }

    @Test
    void whatCannotBeASceneIsNone() {
        for (String key : List.of("", "0", "042", "-1", "2147483648", "42 ", "a b-42", "Attic-42", "-42", "attic-")) {
            assertThat(key, SceneRef.ofRatingKey(key), is(Optional.empty()));
        }
        for (String guid : List.of("", "42", "tv.plex.agents.movie://movie/42", SCHEME + "://show/42")) {
            assertThat(guid, SceneRef.ofGuid(guid, OURS), is(Optional.empty()));
        }
    }

    @Test
    void aNameThatCouldNotBeReadBackIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new SceneRef("at-tic", 42));
        assertThrows(IllegalArgumentException.class, () -> new ImageReference(ImageReference.Kind.GROUP, "a/b", 42));
    }
}
