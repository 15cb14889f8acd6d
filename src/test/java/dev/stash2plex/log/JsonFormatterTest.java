package dev.stash2plex.log;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stash2plex.config.Secrets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.StreamHandler;
import org.junit.jupiter.api.Test;

/// One JSON object a line, whatever is in it.
class JsonFormatterTest {
    @Test
    void fieldsStandBesideTheMessage() throws IOException {
        var entry = new LogRecord(Level.INFO, "request");
        entry.setLoggerName("dev.stash2plex.http.RequestLog");
        entry.setParameters(new Object[] {Map.of("file", "100% \"pure\"\n{0} %s ${x}.mp4", "status", 200)});
        JsonNode line = line(entry);
        assertThat(line.path("level").asText(), is("INFO"));
        assertThat(line.path("message").asText(), is("request"));
        assertThat(line.path("file").asText(), is("100% \"pure\"\n{0} %s ${x}.mp4"));
        assertThat(line.path("status").asInt(), is(200));
    }

    @Test
    void aMessageOfALibraryIsFormatted() throws IOException {
        var entry = new LogRecord(Level.WARNING, "port {0}");
        entry.setParameters(new Object[] {"9090"});
        entry.setThrown(new IllegalStateException("boom"));
        JsonNode line = line(entry);
        assertThat(line.path("level").asText(), is("WARN"));
        assertThat(line.path("message").asText(), is("port 9090"));
        assertThat(line.path("exception").asText(), containsString("IllegalStateException: boom"));
    }

    @Test
    void aFieldThatCannotBeWrittenLosesNoLine() throws IOException {
        var entry = new LogRecord(Level.SEVERE, "odd");
        entry.setParameters(new Object[] {Map.of("thing", new Object())});
        assertThat(line(entry).path("message").asText(), is("odd"));
    }

    private static JsonNode line(LogRecord entry) throws IOException {
        var out = new ByteArrayOutputStream();
        var handler = new StreamHandler(
                new PrintStream(out, true, StandardCharsets.UTF_8), new JsonFormatter(Secrets.of(List.of())));
        handler.publish(entry);
        handler.flush();
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat("one line", text.indexOf('\n'), is(text.length() - 1));
        return new ObjectMapper().readTree(text);
    }
}
