package dev.stash2plex.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/// Writes a log record as one line of JSON: `time`, `level`, `logger`, `message`, the fields that were given with
/// it, and `exception` with the stack trace.
///
/// Helidon's own formatter runs values through `String.format` and loses a record whose value holds `%`, which
/// file names do.
final class JsonFormatter extends Formatter {
    private final ObjectMapper json = new ObjectMapper();

    @Override
    public String format(LogRecord entry) {
        var line = new LinkedHashMap<String, Object>();
        line.put("time", entry.getInstant().toString());
        line.put("level", Levels.name(entry.getLevel()));
        line.put("logger", String.valueOf(entry.getLoggerName()));
        var fields = fields(entry);
        line.put("message", fields.isEmpty() ? formatMessage(entry) : entry.getMessage());
        line.putAll(fields);
        if (entry.getThrown() != null) {
            line.put("exception", stackTrace(entry.getThrown()));
        }
        return write(line) + "\n";
    }

    private static Map<String, Object> fields(LogRecord entry) {
        var fields = new LinkedHashMap<String, Object>();
        Object[] parameters = entry.getParameters();
        if (parameters != null && parameters.length == 1 && parameters[0] instanceof Map<?, ?> given) {
            given.forEach((name, value) -> fields.put(String.valueOf(name), value));
        }
        return fields;
    }

    private String write(Map<String, Object> line) {
        try {
            return json.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            line.replaceAll((name, value) -> String.valueOf(value));
            return new ObjectMapper().valueToTree(line).toString();
        }
    }

    private static String stackTrace(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
