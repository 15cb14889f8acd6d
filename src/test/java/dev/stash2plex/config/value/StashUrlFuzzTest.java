package dev.stash2plex.config.value;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.stash2plex.fuzz.Bytes;

/// Whatever is typed is an address that can be asked, which holds no password, or is refused with a sentence.
class StashUrlFuzzTest {
    @FuzzTest
    void anyText(byte[] bytes) {
        StashUrl read;
        try {
            read = StashUrl.TYPE.parse(Bytes.text(bytes));
        } catch (IllegalArgumentException e) {
            assertThat(e.getMessage(), is(not(nullValue())));
            return;
        }
        assertThat(read.url().getScheme(), is(anyOf(is("http"), is("https"))));
        assertThat(read.url().getHost(), is(not(nullValue())));
        assertThat(read.url().getRawUserInfo(), is(nullValue()));
        assertThat(read.url().getRawQuery(), is(nullValue()));
        var again = StashUrl.TYPE.parse(read.url().toString()).url();
        assertThat(again.getRawAuthority(), is(read.url().getRawAuthority()));
        assertThat(again.getScheme(), is(read.url().getScheme()));
    }
}
