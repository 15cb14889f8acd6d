package dev.stash2plex.match.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The corpus as it is checked in: JSON, one object a line.
final class CorpusFiles {
    static final String LIBRARY = "matching/library.ndjson";
    static final String CASES = "matching/cases.ndjson";

    private static final ObjectMapper JSON = new ObjectMapper();

    private CorpusFiles() {}

    static List<String> lines(List<?> objects) {
        return objects.stream().map(CorpusFiles::line).toList();
    }

    private static String line(Object object) {
        try {
            return JSON.writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> read(String file) {
        try (InputStream stream = CorpusFiles.class.getResourceAsStream("/" + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> List<T> read(String file, Class<T> type) {
        return read(file).stream()
                .map(line -> {
                    try {
                        return JSON.readValue(line, type);
                    } catch (JsonProcessingException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }
}
