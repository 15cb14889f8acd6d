package dev.stash2plex.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stash2plex.Service;
import dev.stash2plex.config.StashSettings;
import dev.stash2plex.standin.Call;
import dev.stash2plex.standin.CostModel;
import dev.stash2plex.standin.SceneData;
import dev.stash2plex.standin.StashStandIn;
import dev.stash2plex.standin.StashVersion;
import dev.stash2plex.standin.SyntheticLibrary;
import dev.stash2plex.stash.StashClient;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A full scan of Plex over a large library, the naive way and through the index, in one run.
///
/// The stand-in takes the time that a real Stash with 100,071 scenes took on two cores: 65 ms for a look-up by
/// path and never more than 22 of them a second, 170 ms for a page of 1000 scenes, 38 ms for 100 scenes by their
/// ids.
public final class ScanBenchmark {
    private static final int AT_ONCE = 32;
    private static final double PAGE_MILLIS = 170;
    private static final Logger QUIET = Logger.getLogger("dev.stash2plex");

    private final StashStandIn stash;
    private final List<SceneData> scenes;

    private ScanBenchmark(int count) {
        this.stash = StashStandIn.builder()
                .version(StashVersion.V0_28_1)
                .library(SyntheticLibrary.of(count, 7))
                .costs(CostModel.measured())
                .start();
        this.scenes = stash.library().scenes();
    }

    /// Prints a table. The one argument is the number of scenes, 100,000 if it is left out.
    public static void main(String[] args) throws Exception {
        QUIET.setLevel(Level.WARNING);
        Logger.getLogger("").setLevel(Level.WARNING);
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        new ScanBenchmark(count).run();
        System.exit(0);
    }

    private void run() throws Exception {
        System.out.printf("%,d scenes, %d askers at once, Java %s%n", scenes.size(), AT_ONCE, Runtime.version());
        naive();
        long before = heap();
        long begun = System.nanoTime();
        try (var service = Service.of(stash.uri(), Map.of("stash.timeout", "30s", "library.refresh", "1h"))) {
            service.filled(Duration.ofMinutes(3));
            double seconds = (System.nanoTime() - begun) / 1e9;
            double pages = Math.ceil(scenes.size() / 1000.0) * PAGE_MILLIS / 1000;
            System.out.printf(
                    "index read in            %8.1f s   %.2f x the sum of page costs (target 1.2)%n",
                    seconds, seconds / pages);
            System.out.printf("heap of index            %8.1f MB  (target 100)%n", (heap() - before) / 1e6);
            awaitQuiet();
            scan(service);
            oneScene(service);
            refresh(service, "refresh of 3000 scenes", "150 calls");
            refresh(service, "again without change", "0 calls");
        }
    }

    private void naive() throws Exception {
        var settings = new StashSettings(stash.uri(), Optional.empty(), Duration.ofSeconds(60), AT_ONCE);
        try (var client = new StashClient(settings)) {
            var random = new Random(1);
            var load = Load.run(
                    220,
                    AT_ONCE,
                    () -> asker(any -> {
                        String path = path(random.nextInt(scenes.size()));
                        if (client.summaryByPath(path).isEmpty()) {
                            throw new IllegalStateException("not found: " + path);
                        }
                    }));
            System.out.printf(
                    "naive look-up            %8.0f /s  p50 %.1f ms, p99 %.1f ms, 1 call a match%n",
                    load.perSecond(), load.millis(0.5), load.millis(0.99));
        }
    }

    private void scan(Service service) throws Exception {
        var json = new ObjectMapper();
        var order = IntStream.range(0, scenes.size()).boxed().collect(Collectors.toList());
        Collections.shuffle(order, new Random(2));
        match(service, json, order.subList(0, Math.min(5_000, order.size())));
        stash.resetCalls();
        var load = match(service, json, order);
        System.out.printf(
                "scan through the index   %8.0f /s  p50 %.1f ms, p99 %.1f ms, %.4f calls a match (targets 1000, 20, 0.01)%n",
                load.perSecond(),
                load.millis(0.5),
                load.millis(0.99),
                stash.calls().graphQl().size() / (double) scenes.size());
    }

    private Load match(Service service, ObjectMapper json, List<Integer> order) throws Exception {
        return Load.run(order.size(), AT_ONCE, () -> {
            var client = new LoadClient(service.port());
            return asker(client, i -> {
                var scene = scenes.get(order.get(i));
                String path = path(order.get(i));
                String body = json.writeValueAsString(
                        Map.of("type", 1, "filename", path.substring(path.indexOf('/', 1)), "title", scene.id()));
                String answer =
                        new String(client.post("/movies/library/metadata/matches", body), StandardCharsets.UTF_8);
                if (!answer.contains("\"ratingKey\":\"" + scene.id() + "\"")) {
                    throw new IllegalStateException(path + " -> " + answer);
                }
            });
        });
    }

    /// Waits until the performers are read too, which the service does after everything else.
    private void awaitQuiet() throws InterruptedException {
        do {
            stash.resetCalls();
            Thread.sleep(2_000);
        } while (!stash.calls().graphQl().isEmpty());
        System.out.printf("heap with performers     %8.1f MB in all%n", heap() / 1e6);
    }

    private void oneScene(Service service) throws Exception {
        stash.resetCalls();
        var load = Load.run(100, 100, () -> {
            var client = new LoadClient(service.port());
            return asker(client, any -> client.get("/library/metadata/77"));
        });
        System.out.printf(
                "100 at once, one scene   %8.1f ms  %d call(s) for scenes (target 1)%n",
                load.seconds() * 1000, sceneCalls());
    }

    private void refresh(Service service, String what, String target) throws Exception {
        stash.resetCalls();
        var load = Load.run(3000, AT_ONCE, () -> {
            var client = new LoadClient(service.port());
            return asker(client, i -> client.get("/library/metadata/" + (1000 + i)));
        });
        System.out.printf(
                "%-24s %8.2f s   %d call(s) for scenes, %d look(s) for changes (target %s)%n",
                what, load.seconds(), sceneCalls(), stash.calls().graphQl().size() - sceneCalls(), target);
    }

    private long sceneCalls() {
        return stash.calls().graphQl().stream()
                .map(Call.GraphQl::operation)
                .filter(name -> name.equals("Scenes") || name.equals("Scene"))
                .count();
    }

    private String path(int index) {
        return scenes.get(index).files().getFirst().path();
    }

    private static long heap() throws InterruptedException {
        var memory = ManagementFactory.getMemoryMXBean();
        for (int i = 0; i < 3; i++) {
            memory.gc();
            Thread.sleep(100);
        }
        return memory.getHeapMemoryUsage().getUsed();
    }

    private static Load.Asker asker(Question question) {
        return asker(() -> {}, question);
    }

    private static Load.Asker asker(AutoCloseable resource, Question question) {
        return new Load.Asker() {
            @Override
            public void ask(int number) throws Exception {
                question.ask(number);
            }

            @Override
            public void close() throws Exception {
                resource.close();
            }
        };
    }

    private interface Question {
        void ask(int number) throws Exception;
    }
}
