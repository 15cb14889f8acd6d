package dev.stash2plex.log;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stash2plex.config.Secrets;
import dev.stash2plex.fuzz.Bytes;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/// Whatever is logged becomes one line of JSON, in which no text is longer than its bound and none holds a secret.
/// The lines are the message and a field.
class LogLineFuzzTest {
    private static final String SECRET = "correct-horse-battery";

    /// 500 letters, in which the worst text names a secret of one letter again and again.
    private static final int LONGEST = 1_000;

    @FuzzTest
    void anyText(byte[] bytes) throws IOException {
        List<String> lines = Bytes.lines(bytes, 2);
        var entry = new LogRecord(Level.INFO, lines.get(0));
        entry.setLoggerName("fuzz");
        entry.setThrown(new IOException(lines.get(1)));
        entry.setParameters(new Object[] {Map.of("field", lines.get(1), lines.get(1), List.of(lines.get(0), SECRET))});
        String line = new JsonFormatter(Secrets.of(List.of(SECRET))).format(entry);
        assertThat(line.lines().count(), is(1L));
        assertThat(line, endsWith("}\n"));
        assertThat(line, not(containsString(SECRET)));
        JsonNode json = new ObjectMapper().readTree(line);
        assertThat(json.path("message").asText().length(), is(lessThan(LONGEST)));
        json.fieldNames().forEachRemaining(name -> assertThat(name.length(), is(lessThan(LONGEST))));
        String excerpt = new Excerpts(Secrets.of(List.of(SECRET))).of(lines.get(1));
        assertThat(excerpt.length(), is(lessThan(LONGEST)));
    }
}
