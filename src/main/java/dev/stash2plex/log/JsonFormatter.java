package dev.stash2plex.log;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stash2plex.config.Secrets;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/// Writes a log record as one line of JSON: `time`, `level`, `logger`, `message`, the fields that were given with
/// it, and `exception` with the stack trace. No text is longer than an excerpt and none holds a secret, whoever
/// wrote it.
///
/// Helidon's own formatter runs values through `String.format` and loses a record whose value holds `%`, which
/// file names do.
final class JsonFormatter extends Formatter {
    private final ObjectMapper json = new ObjectMapper();
    private final Excerpts excerpts;

    /// @param secrets are masked
    JsonFormatter(Secrets secrets) {
        this.excerpts = new Excerpts(secrets);
    }

    @Override
    public String format(LogRecord entry) {
        var line = new LinkedHashMap<String, Object>();
        line.put("time", entry.getInstant().toString());
        line.put("level", Levels.name(entry.getLevel()));
        line.put("logger", String.valueOf(entry.getLoggerName()));
        var fields = fields(entry);
        line.put("message", fields.isEmpty() ? formatMessage(entry) : entry.getMessage());
        line.putAll(fields);
        try {
            return write(line, entry);
        } catch (IOException e) {
            line.replaceAll((name, value) -> String.valueOf(value));
            return writeTexts(line, entry);
        }
    }

    private static Map<String, Object> fields(LogRecord entry) {
        var fields = new LinkedHashMap<String, Object>();
        Object[] parameters = entry.getParameters();
        if (parameters != null && parameters.length == 1 && parameters[0] instanceof Map<?, ?> given) {
            given.forEach((name, value) -> fields.put(String.valueOf(name), value));
        }
        return fields;
    }

    private String write(Map<String, Object> line, LogRecord entry) throws IOException {
        var text = new StringWriter();
        try (var generator = new LineGenerator(json.createGenerator(text), excerpts)) {
            generator.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
            generator.writeStartObject();
            for (var field : line.entrySet()) {
                generator.writePOJOField(field.getKey(), field.getValue());
            }
            if (entry.getThrown() != null) {
                generator.writeFieldName("exception");
                generator.writeExcerpt(StackTrace.of(entry.getThrown(), excerpts));
            }
            generator.writeEndObject();
        }
        return text.append('\n').toString();
    }

    private String writeTexts(Map<String, Object> texts, LogRecord entry) {
        try {
            return write(texts, entry);
        } catch (IOException e) {
            throw new UncheckedIOException("texts can always be written", e);
        }
    }
}
