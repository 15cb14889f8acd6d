package dev.stash2plex.config;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.stash2plex.fuzz.Bytes;
import java.util.List;

/// A secret that is masked can be read nowhere, and what is masked stays as it is.
/// The lines are a secret and a text.
class SecretsFuzzTest {
    /// Shorter ones are masked where they are a word of their own.
    private static final int WHOLE = 8;

    @FuzzTest
    void anyTextAndSecret(byte[] bytes) {
        List<String> lines = Bytes.lines(bytes, 2);
        String secret = lines.get(0);
        String text = lines.get(1);
        var secrets = Secrets.of(List.of(secret));
        String masked = secrets.mask(text);
        if (secret.matches("[\\w.-]*")) {
            assertThat(secrets.mask(masked), is(masked));
        }
        if (secret.length() >= WHOLE && !secret.contains("*")) {
            assertThat(masked, not(containsString(secret)));
            assertThat(secrets.mask(secret + text), startsWith("***"));
        }
        int most = Math.min(text.length(), WHOLE);
        assertThat(masked, startsWith(secrets.mask(text, most).replaceFirst("\\*+$", "")));
    }
}
