package dev.stash2plex.stash.outage;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import dev.stash2plex.config.LogSettings;
import dev.stash2plex.config.Secrets;
import dev.stash2plex.log.Lines;
import dev.stash2plex.problem.Diagnosis;
import dev.stash2plex.problem.Problem;
import dev.stash2plex.simulation.SimulatedTime;
import dev.stash2plex.time.Time;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A dead Stash is one line when it dies, one when it is dead for another reason, one when it lives again.
class OutageTest {
    private static final String BEGIN = "Stash cannot be used";
    private static final String CHANGE = "Stash cannot be used for another reason";
    private static final String END = "Stash can be used again";
    private static final Diagnosis REFUSED = new Diagnosis(Problem.CONNECTION_REFUSED, "");
    private static final Diagnosis LOCKED = new Diagnosis(Problem.LOCKED, "");
    private static final Diagnosis MIGRATION = new Diagnosis(Problem.NEEDS_MIGRATION, "");

    private final Lines lines = new Lines(LogSettings.Level.INFO, Secrets.of(List.of()));
    private final SimulatedTime time = new SimulatedTime(1);
    private final Outage outage = new Outage(time, "http://nas:9999");

    @AfterEach
    void close() {
        lines.close();
    }

    @Test
    void beginChangeAndEndAreALineEach() {
        for (int i = 0; i < 100; i++) {
            outage.failed(REFUSED);
            time.pass(Duration.ofSeconds(30));
        }
        for (int i = 0; i < 10; i++) {
            outage.failed(MIGRATION);
            time.pass(Duration.ofSeconds(30));
        }
        outage.succeeded();
        outage.succeeded();
        time.pass(Duration.ofSeconds(10));
        assertThat(said(), contains(BEGIN, CHANGE, END));
        var end = lines.all().getLast();
        assertThat(end.path("after_ms").asInt(), is(110 * 30_000));
        assertThat(end.path("failures").asInt(), is(110));
        assertThat(lines.all().getFirst().path("stash_problem").asText(), is(REFUSED.toString()));
    }

    @Test
    void whatWorksSaysNothing() {
        outage.succeeded();
        outage.failed(new Diagnosis(Problem.NO_PLACE, ""));
        outage.failed(new Diagnosis(Problem.ASKER_LEFT, ""));
        outage.failed(new Diagnosis(Problem.NO_IMAGE, ""));
        time.pass(Duration.ofMinutes(1));
        assertThat(said(), is(empty()));
    }

    @Test
    void oneAnswerAmongFailuresIsNoEnd() {
        outage.failed(REFUSED);
        outage.succeeded();
        time.pass(Duration.ofMillis(1));
        outage.failed(REFUSED);
        time.pass(Duration.ofMinutes(1));
        assertThat(said(), contains(BEGIN));
    }

    @Test
    void twoReasonsByTurnsAreNotALineEach() {
        for (int i = 0; i < 600; i++) {
            outage.failed(i % 2 == 0 ? REFUSED : LOCKED);
            time.pass(Duration.ofMillis(100));
        }
        assertThat(said(), contains(BEGIN, CHANGE));
    }

    @Test
    void aStashThatWorksByTurnsCostsFewLines() {
        for (int i = 0; i < 600; i++) {
            outage.failed(LOCKED);
            outage.succeeded();
            time.pass(Duration.ofSeconds(2));
        }
        assertThat("in 20 minutes", said().size(), is(lessThan(10)));
    }

    @Test
    void manyThreadsThatFailAtOnceAreOneLine() throws Exception {
        var own = new Outage(Time.system(), "http://nas:9999");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 200)
                    .mapToObj(i -> threads.submit(() -> {
                        for (int j = 0; j < 50; j++) {
                            own.failed(REFUSED);
                        }
                    }))
                    .toList();
            for (var one : all) {
                one.get();
            }
        }
        assertThat(said(), contains(BEGIN));
    }

    private List<String> said() {
        return lines.all().stream().map(line -> line.path("message").asText()).toList();
    }
}
