package dev.stash2plex.path;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.stash2plex.fuzz.Bytes;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A pattern is refused with a reason, or fits in a bounded number of steps, and fits again what it makes of its own
/// groups. The lines are the pattern, `i` where case does not count, and the path.
class PathPatternFuzzTest {
    /// Neither references nor what looks at the text around a group.
    private static final Pattern PLAIN = Pattern.compile("\\^[^^$\\\\]*\\$");

    @FuzzTest
    void anyPatternOnAnyPath(byte[] bytes) {
        List<String> lines = Bytes.lines(bytes, 3);
        PathPattern pattern;
        try {
            pattern = PathPattern.of(lines.get(0), lines.get(1).equals("i"));
        } catch (IllegalArgumentException e) {
            return;
        }
        assertThat(pattern.freeParts() >= 0, is(true));
        try {
            Optional<List<String>> groups = pattern.match(lines.get(2));
            if (groups.isPresent()) {
                String filled = pattern.fill(groups.get());
                if (PLAIN.matcher(lines.get(0)).matches()) {
                    assertThat(pattern.match(filled), is(groups));
                    assertThat(pattern.fill(pattern.match(filled).orElseThrow()), is(filled));
                }
            }
        } catch (TooManySteps e) {
            assertThat(pattern.freeParts() > 0, is(true));
        }
    }
}
