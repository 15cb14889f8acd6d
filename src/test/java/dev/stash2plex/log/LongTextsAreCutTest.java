package dev.stash2plex.log;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import dev.stash2plex.config.LogSettings;
import dev.stash2plex.config.Secrets;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a stranger sends does not fill the disk.
class LongTextsAreCutTest {
    private static final System.Logger LOGGER = System.getLogger("dev.stash2plex.test");
    private static final String MILLION = "n".repeat(1_000_000);

    private final Lines lines = new Lines(LogSettings.Level.DEBUG, Secrets.of(List.of("a-secret-of-somebody")));

    @AfterEach
    void giveTheLogBack() {
        lines.close();
    }

    @Test
    void fiftyNamesOfAMillionLettersTakeLessThan100KB() {
        IntStream.range(0, 50)
                .forEach(i -> LOGGER.log(Level.INFO, "request", Map.of("file", MILLION, "scene", i, "stash", MILLION)));
        assertThat(lines.text().length(), is(lessThan(100_000)));
        assertThat(lines.all().getFirst().path("file").asText(), is("n".repeat(500) + "…(+999500)"));
    }

    @Test
    void messagesAndNestedValuesAreCutToo() {
        LOGGER.log(Level.INFO, MILLION);
        LOGGER.log(
                Level.DEBUG, "explained", Map.of("explanation", new Explained(new Asked(MILLION), List.of(MILLION))));
        LOGGER.log(Level.INFO, "explained", Map.of("explanation", Map.of(MILLION, List.of(Map.of("x", MILLION)))));
        LOGGER.log(Level.INFO, "it is {0}", MILLION);
        assertThat(lines.text().length(), is(lessThan(5_000)));
        assertThat(
                lines.all()
                        .get(1)
                        .path("explanation")
                        .path("request")
                        .path("file")
                        .asText(),
                endsWith("…(+999500)"));
    }

    @Test
    void aTraceKeepsItsCallsAndCutsItsMessages() {
        var cause = new IllegalArgumentException(MILLION);
        LOGGER.log(Level.ERROR, "failed", new IllegalStateException(MILLION, cause));
        String trace = lines.only().path("exception").asText();
        assertThat(trace, containsString("at dev.stash2plex.log.LongTextsAreCutTest.aTraceKeepsItsCalls"));
        assertThat(trace, containsString("Caused by: java.lang.IllegalArgumentException: nnn"));
        assertThat(trace.length(), is(lessThan(20_000)));
    }

    @Test
    void aTraceHasABoundOfItsOwn() {
        Throwable failure = new IllegalStateException("the first");
        for (int i = 0; i < 500; i++) {
            failure = new IllegalStateException("wrapped " + i, failure);
        }
        LOGGER.log(Level.ERROR, "failed", failure);
        String trace = lines.only().path("exception").asText();
        assertThat(trace.length(), is(lessThan(16_100)));
        assertThat(trace.matches("(?s).*…\\(\\+\\d+\\)"), is(true));
    }

    @Test
    void aLetterOfTwoUnitsIsNotCutInHalf() {
        for (String before : List.of("", "x")) {
            LOGGER.log(Level.INFO, before + "\uD83D\uDE00".repeat(400));
        }
        assertThat(lines.all().get(0).path("message").asText(), is("\uD83D\uDE00".repeat(250) + "…(+300)"));
        assertThat(lines.all().get(1).path("message").asText(), is("x" + "\uD83D\uDE00".repeat(249) + "…(+302)"));
        assertThat(lines.text(), not(containsString("?")));
    }

    @Test
    void whatIsShortEnoughIsWhole() {
        LOGGER.log(Level.INFO, "n".repeat(500));
        assertThat(lines.only().path("message").asText(), is("n".repeat(500)));
    }

    private record Asked(String file) {}

    private record Explained(Asked request, List<String> texts) {}
}
