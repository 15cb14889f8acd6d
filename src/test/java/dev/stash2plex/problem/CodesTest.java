package dev.stash2plex.problem;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// People search for codes, so that each stands in the README and keeps its meaning.
class CodesTest {
    /// What was once given out; a problem that is gone leaves its code here.
    private static final List<String> GIVEN_OUT = Stream.of(
                    101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 121, 122, 123, 124,
                    125, 126, 127, 128, 129, 130, 131, 132, 133, 201, 202, 203, 204, 301, 302, 303)
            .map(number -> "S2P-" + number)
            .toList();

    @Test
    void eachIsOfOneProblem() {
        var codes = Stream.of(Problem.values()).map(Problem::code).toList();
        assertThat(codes.stream().distinct().toList(), is(codes));
        codes.forEach(code -> assertThat(GIVEN_OUT, hasItem(code)));
    }

    @Test
    void eachIsExplainedInTheReadme() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        for (Problem problem : Problem.values()) {
            String number = problem.code().substring("S2P-".length());
            assertThat(
                    problem.code(),
                    Pattern.compile("\\b" + number + " [a-z`]").matcher(readme).find(),
                    is(true));
        }
    }

    @Test
    void whatIsSaidBeginsWithTheCodeAndHasTheDetail() {
        assertThat(new Diagnosis(Problem.NO_TLS, "").toString(), containsString("S2P-112: The address of Stash"));
        assertThat(new Diagnosis(Problem.TOO_OLD, "it is v0.20").toString(), containsString(" (it is v0.20)"));
        assertThat(new Diagnosis(Problem.PORT_TAKEN, "9090").toString(), containsString("port 9090 is taken"));
    }
}
