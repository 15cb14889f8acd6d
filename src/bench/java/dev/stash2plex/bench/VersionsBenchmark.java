package dev.stash2plex.bench;

import dev.stash2plex.standin.CostModel;
import dev.stash2plex.standin.SceneData;
import dev.stash2plex.standin.StashStandIn;
import dev.stash2plex.standin.StashVersion;
import dev.stash2plex.standin.SyntheticLibrary;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Another build and this one, side by side: each in a process of its own with the options of the container, in turn
/// before the same stand-in, three rounds unless `-Dbench.rounds` says otherwise, medians.
final class VersionsBenchmark {
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final int AT_ONCE = 32;
    private static final int QUESTIONS = 50_000;
    private static final int REFRESHED = 3000;
    private static final int LOOKS = 6;

    /// Version 1.0.0 shares a look among all questions of a second.
    private static final int APART = 1_100;

    private final StashStandIn stash;
    private final List<SceneData> scenes;

    private VersionsBenchmark(int count) {
        this.stash = StashStandIn.builder()
                .version(StashVersion.V0_28_1)
                .library(SyntheticLibrary.of(count, 7))
                .costs(CostModel.measured())
                .start();
        this.scenes = stash.library().scenes();
    }

    /// Prints a table.
    ///
    /// @param other folder of the other build
    static void run(int count, Path other) throws Exception {
        Logger.getLogger("").setLevel(Level.WARNING);
        new VersionsBenchmark(count).compare(other);
    }

    private void compare(Path other) throws Exception {
        String others = other.resolve("stash2plex.jar") + ":" + other.resolve("libs") + "/*";
        var before = new ArrayList<Round>();
        var now = new ArrayList<Round>();
        for (int round = 1; round <= ROUNDS; round++) {
            before.add(round(others));
            now.add(round(System.getProperty("java.class.path")));
        }
        stash.stop();
        System.out.printf("%-38s %10s %10s %7s%n", "medians of " + ROUNDS, "other", "this", "ratio");
        row("start to first answer, s", before, now, Round::start);
        row("index read, s", before, now, Round::index);
        row("first scan, JVM cold, matches/s", before, now, Round::cold);
        row("scan, matches/s", before, now, Round::warm);
        row("scan, p99, ms", before, now, Round::p99);
        row("3000 items, s", before, now, Round::refresh);
        row("a match that needs a look, ms", before, now, Round::look);
        row("the same while all is read, ms", before, now, Round::lookBesideFill);
        row("live heap, MB", before, now, Round::heap);
        row("resident, MB", before, now, Round::resident);
    }

    private static void row(String what, List<Round> before, List<Round> now, ToDoubleFunction<Round> figure) {
        double one = median(before, figure);
        double other = median(now, figure);
        System.out.printf("%-38s %10.2f %10.2f %7.2f%n", what, one, other, other / one);
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        return rounds.stream().mapToDouble(figure).sorted().toArray()[rounds.size() / 2];
    }

    private Round round(String classPath) throws Exception {
        try (var service = new ServiceProcess(stash.uri(), classPath)) {
            double index = service.awaitLibrary(Duration.ofMinutes(3));
            double besideFill = look(service);
            awaitQuiet();
            var cold = scan(service, 1);
            var warm = scan(service, 2);
            var refresh = items(service);
            return new Round(
                    service.start(),
                    index,
                    cold.perSecond(),
                    warm.perSecond(),
                    warm.millis(0.99),
                    refresh.seconds(),
                    look(service),
                    besideFill,
                    service.heap(),
                    service.resident());
        }
    }

    /// A stranger is no match only after a look at what has changed; the performers are read for long after the rest.
    private static double look(ServiceProcess service) throws Exception {
        byte[] stranger = LoadClient.post(
                "/movies/library/metadata/matches", "{\"type\":1,\"filename\":\"Nobody/knows this one.mp4\"}");
        var client = new LoadClient(service.port());
        var load = Load.run(
                20,
                1,
                () -> new Asker(client, question -> {
                    client.ask(stranger);
                    Thread.sleep(APART);
                }));
        return load.millis(0.5) - APART;
    }

    private Load scan(ServiceProcess service, int seed) throws Exception {
        var random = new Random(seed);
        var requests = random.ints(QUESTIONS, 0, scenes.size())
                .mapToObj(number -> scenes.get(number).files().getFirst().path())
                .map(path -> "{\"type\":1,\"title\":\"Scene\",\"filename\":\"%s\"}"
                        .formatted(path.substring(path.indexOf('/', 1))))
                .map(body -> LoadClient.post("/movies/library/metadata/matches", body))
                .toList();
        return Load.run(QUESTIONS, AT_ONCE, () -> {
            var client = new LoadClient(service.port());
            return new Asker(client, question -> {
                String answer = client.ask(requests.get(question));
                if (!answer.contains("\"ratingKey\"")) {
                    throw new IllegalStateException(answer);
                }
            });
        });
    }

    private static Load items(ServiceProcess service) throws Exception {
        return Load.run(REFRESHED, AT_ONCE, () -> {
            var client = new LoadClient(service.port());
            return new Asker(client, i -> client.ask(LoadClient.get("/library/metadata/" + (1000 + i))));
        });
    }

    /// Waits until the performers are read too, which the service does after everything else.
    private void awaitQuiet() throws InterruptedException {
        do {
            stash.resetCalls();
            Thread.sleep(2_000);
        } while (stash.calls().graphQl().size() > 2);
    }

    private record Round(
            double start,
            double index,
            double cold,
            double warm,
            double p99,
            double refresh,
            double look,
            double lookBesideFill,
            double heap,
            double resident) {}
}
