package dev.stash2plex.log;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.stash2plex.config.LogSettings;
import dev.stash2plex.config.Secrets;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every kind of secret, on every way into the log, at every level.
class SecretsAreMaskedTest {
    private static final String ACCESS_KEY = "access-key-of-the-service";
    private static final String IMAGES_KEY = "0123456789abcdef0123456789abcdef";
    private static final String API_KEY = "eyJhbGciOiJIUzI1NiJ9.eyJ1aWQiOiJzIn0.s_g-n";

    /// What is written, and what of it may not be read.
    private static final Map<String, String> WRITTEN = Map.of(
            "GET /" + ACCESS_KEY + "/movies",
            ACCESS_KEY,
            "GET /access%2Dkey%2dof%2Dthe%2Dservice/movies",
            "access%2Dkey",
            "/" + IMAGES_KEY + "/art/scene/1",
            IMAGES_KEY,
            "no such user: " + API_KEY,
            API_KEY,
            "http://stash:9999/scene/1/screenshot?apikey=another-one&t=1",
            "another-one",
            "headers:\nApiKey: another-one\nHost: x",
            "another-one",
            "headers:\nAuthorization: Basic bWU6cGFzcw==\nHost: x",
            "bWU6cGFzcw",
            "cannot connect to http://me:pass@stash:9999",
            "me:pass");

    private static final List<Level> LEVELS = List.of(Level.ERROR, Level.WARNING, Level.INFO, Level.DEBUG);
    private static final Secrets SECRETS = Secrets.of(List.of(ACCESS_KEY, IMAGES_KEY, API_KEY));

    private static Map<String, Consumer<String>> ways(Level level) {
        var own = System.getLogger("dev.stash2plex.test");
        var library = System.getLogger("io.library.test");
        var ways = new LinkedHashMap<String, Consumer<String>>();
        ways.put("message", text -> own.log(level, text));
        ways.put("message of a library", text -> library.log(level, text));
        ways.put("parameter", text -> own.log(level, "it is {0}", text));
        ways.put("field", text -> own.log(level, "request", Map.of("path", text)));
        ways.put("name of a field", text -> own.log(level, "request", Map.of(text, 1)));
        ways.put(
                "field of a record", text -> own.log(level, "request", Map.of("nested", new Nested(1, List.of(text)))));
        ways.put(
                "field of a map", text -> own.log(level, "request", Map.of("nested", Map.of(text, Map.of("x", text)))));
        ways.put("field of any class", text -> own.log(level, "odd", Map.of("thing", new Odd(text, new Object()))));
        ways.put("letters", text -> own.log(level, "odd", Map.of("thing", text.toCharArray())));
        ways.put("builder", text -> own.log(level, "odd", Map.of("thing", new StringBuilder(text))));
        ways.put("exception", text -> own.log(level, "failed", new IllegalStateException(text)));
        ways.put(
                "cause",
                text -> own.log(level, "failed", new IllegalStateException("x", new IllegalArgumentException(text))));
        ways.put("suppressed", text -> {
            var failure = new IllegalStateException("x");
            failure.addSuppressed(new IllegalArgumentException(text));
            own.log(level, "failed", failure);
        });
        ways.put("end of a thread", SecretsAreMaskedTest::endAThread);
        return ways;
    }

    private static void endAThread(String text) {
        try {
            Thread.ofVirtual()
                    .start(() -> {
                        throw new IllegalStateException(text);
                    })
                    .join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whateverWritesThem() {
        var leaks = new ArrayList<String>();
        for (Level level : LEVELS) {
            ways(level)
                    .forEach((way, log) -> WRITTEN.forEach((text, secret) -> {
                        try (var lines = new Lines(LogSettings.Level.DEBUG, SECRETS)) {
                            log.accept(text);
                            assertThat(way, lines.only().path("level").isTextual(), is(true));
                            assertThat(way, lines.text(), containsString("***"));
                            if (lines.text().contains(secret)) {
                                leaks.add(way + ": " + lines.text());
                            }
                        }
                    }));
        }
        assertThat(leaks, is(List.of()));
    }

    @Test
    void theRestOfTheLineStays() {
        try (var lines = new Lines(LogSettings.Level.INFO, SECRETS)) {
            System.getLogger("dev.stash2plex.test")
                    .log(Level.INFO, "request", Map.of("path", "/" + ACCESS_KEY + "/movies", "status", 200));
            assertThat(lines.only().path("path").asText(), is("/***/movies"));
            assertThat(lines.only().path("status").asInt(), is(200));
        }
    }

    @Test
    void aSecretAtTheCutIsNotHalfShown() {
        for (int before :
                Stream.iterate(Excerpts.MOST_LETTERS - 30, n -> n + 1).limit(40).toList()) {
            try (var lines = new Lines(LogSettings.Level.INFO, SECRETS)) {
                System.getLogger("dev.stash2plex.test")
                        .log(Level.INFO, "x".repeat(before) + ACCESS_KEY + "y".repeat(1000));
                assertThat(lines.text(), not(containsString("xa")));
            }
        }
    }

    private record Nested(int number, List<String> texts) {}

    /// Jackson cannot write the thing, so that the text of the whole is written.
    private record Odd(String text, Object thing) {
        @Override
        public String toString() {
            return text;
        }
    }
}
