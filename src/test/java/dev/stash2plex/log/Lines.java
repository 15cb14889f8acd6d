package dev.stash2plex.log;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stash2plex.config.LogSettings;
import dev.stash2plex.config.Secrets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.LogManager;

/// The log of this process for as long as it is open, and what was written to it.
public final class Lines implements AutoCloseable {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();

    /// Takes the place of the log that there is.
    public Lines(LogSettings.Level level, Secrets secrets) {
        Logging.start(new LogSettings(level), secrets, new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    /// All that was written so far.
    public String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /// The lines that were written so far.
    public List<JsonNode> all() {
        return text().lines().map(Lines::json).toList();
    }

    /// The only line.
    JsonNode only() {
        List<JsonNode> lines = all();
        if (lines.size() != 1) {
            throw new AssertionError(lines);
        }
        return lines.getFirst();
    }

    @Override
    public void close() {
        try {
            LogManager.getLogManager().readConfiguration();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    private static JsonNode json(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException e) {
            throw new AssertionError("no JSON: " + line, e);
        }
    }
}
