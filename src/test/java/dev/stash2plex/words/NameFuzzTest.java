package dev.stash2plex.words;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.stash2plex.fuzz.Bytes;

/// Whatever a file or a title is called, it is read without a fault, always the same way, and what is kept is bounded.
class NameFuzzTest {
    /// 400 letters are read, and one of them is up to 18 in its plainest form.
    private static final int MOST_WORDS = 400 * 18;

    private static final int MOST_LETTERS = 2 * MOST_WORDS;

    @FuzzTest
    void anyName(byte[] bytes) {
        String text = Bytes.text(bytes);
        Name name = Name.of(text);
        assertThat(Name.of(text), is(name));
        assertThat(name.words().size(), is(lessThanOrEqualTo(MOST_WORDS)));
        assertThat(name.spelledOut().length() + name.compact().length(), is(lessThanOrEqualTo(MOST_LETTERS)));
        assertThat(name.latin().length(), is(lessThanOrEqualTo(MOST_LETTERS)));
        assertThat(name.information(), is(greaterThanOrEqualTo(0.0)));
        assertThat(name.informationToTheLetter(), is(greaterThanOrEqualTo(name.information())));
        String folded = Folding.path(text);
        assertThat(Folding.path(folded), is(folded));
    }
}
