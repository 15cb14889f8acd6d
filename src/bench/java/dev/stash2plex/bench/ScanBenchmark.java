package dev.stash2plex.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stash2plex.call.Errand;
import dev.stash2plex.config.StashSettings;
import dev.stash2plex.standin.Call;
import dev.stash2plex.standin.CostModel;
import dev.stash2plex.standin.SceneData;
import dev.stash2plex.standin.StashStandIn;
import dev.stash2plex.standin.StashVersion;
import dev.stash2plex.standin.SyntheticLibrary;
import dev.stash2plex.stash.client.StashClient;
import dev.stash2plex.time.Time;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A full scan of Plex over a large library, the naive way and through the service, in one run: three rounds of both,
/// one after the other, so that a noisy machine disturbs both alike.
///
/// The stand-in takes the time that a real Stash with 100,071 scenes took on two cores: 65 ms for a look-up by
/// path and never more than 22 of them a second, 170 ms for a page of 1000 scenes, 38 ms for 100 scenes by their
/// ids.
final class ScanBenchmark {
    private static final int AT_ONCE = 32;
    private static final int ROUNDS = 3;
    private static final int NAIVE_QUESTIONS = 220;
    private static final int PAGE = 1000;
    private static final double PAGE_MILLIS = 170;
    private static final int WARM_UP_PAGES = 50;

    private final StashStandIn stash;
    private final List<SceneData> scenes;
    private final ObjectMapper json = new ObjectMapper();

    private ScanBenchmark(int count) {
        this.stash = StashStandIn.builder()
                .version(StashVersion.V0_28_1)
                .library(SyntheticLibrary.of(count, 7))
                .costs(CostModel.measured())
                .start();
        this.scenes = stash.library().scenes();
    }

    /// Prints a table.
    ///
    /// @param count how many scenes Stash has
    static void run(int count) throws Exception {
        Logger.getLogger("").setLevel(Level.WARNING);
        new ScanBenchmark(count).run();
    }

    private void run() throws Exception {
        System.out.printf("%,d scenes, %d askers at once, Java %s%n", scenes.size(), AT_ONCE, Runtime.version());
        warmUp();
        try (var service = new ServiceProcess(stash.uri())) {
            readLibrary(service);
            print("first scan, JVM cold", scan(service, order(0)));
            rounds(service);
            oneScene(service);
            refresh(service, "refresh of 3000 scenes", "150 calls");
            refresh(service, "again without change", "0 calls");
        } finally {
            stash.stop();
        }
    }

    /// Until the JVM has compiled the stand-in, its pages take longer than those of a real Stash.
    private void warmUp() {
        try (var client = client()) {
            var errand = Errand.question(Time.system().in(Duration.ofMinutes(2)));
            for (int page = 0; page < WARM_UP_PAGES; page++) {
                client.summariesAbove(page * PAGE, PAGE, errand);
            }
        }
    }

    private StashClient client() {
        return new StashClient(
                new StashSettings(stash.uri(), Optional.empty(), Duration.ofSeconds(60), AT_ONCE), Time.system());
    }

    private void readLibrary(ServiceProcess service) throws Exception {
        double seconds = service.awaitLibrary(Duration.ofMinutes(3));
        double pages = Math.ceil(scenes.size() / (double) PAGE) * PAGE_MILLIS / 1000;
        System.out.printf(
                "index read in            %8.1f s   %.2f x the sum of page costs (target 1.2)%n",
                seconds, seconds / pages);
        System.out.printf("heap of the service      %8.1f MB  (target for the index alone 100)%n", service.heap());
        awaitQuiet();
        System.out.printf("heap with performers     %8.1f MB%n", service.heap());
    }

    private void rounds(ServiceProcess service) throws Exception {
        var naive = new ArrayList<Load>();
        var indexed = new ArrayList<Load>();
        for (int round = 1; round <= ROUNDS; round++) {
            naive.add(print("naive look-up", naive(round)));
            stash.resetCalls();
            indexed.add(print("scan through the index", scan(service, order(round))));
            System.out.printf(
                    "calls to Stash           %8.5f    a match (target 0.01; naive 1)%n",
                    stash.calls().graphQl().size() / (double) scenes.size());
        }
        double perSecond = median(indexed, Load::perSecond);
        System.out.printf(
                "median of %d scans        %8.0f /s  %.0f x naive (target 1000 /s), p99 %.1f ms (target 20)%n",
                ROUNDS,
                perSecond,
                perSecond / median(naive, Load::perSecond),
                median(indexed, load -> load.millis(0.99)));
    }

    private static Load print(String what, Load load) {
        System.out.printf(
                "%-24s %8.0f /s  p50 %.1f ms, p99 %.1f ms%n",
                what, load.perSecond(), load.millis(0.5), load.millis(0.99));
        return load;
    }

    private static double median(List<Load> loads, ToDoubleFunction<Load> figure) {
        return loads.stream().mapToDouble(figure).sorted().toArray()[loads.size() / 2];
    }

    private Load naive(int seed) throws Exception {
        var order = order(seed);
        try (var client = client()) {
            return Load.run(
                    NAIVE_QUESTIONS,
                    AT_ONCE,
                    () -> new Asker(question -> {
                        String path = path(order.get(question));
                        if (client.summaryByPath(
                                        path, Errand.question(Time.system().in(Duration.ofMinutes(2))))
                                .isEmpty()) {
                            throw new IllegalStateException("not found: " + path);
                        }
                    }));
        }
    }

    /// All scenes, shuffled.
    private List<Integer> order(int seed) {
        var order = IntStream.range(0, scenes.size()).boxed().collect(Collectors.toList());
        Collections.shuffle(order, new Random(seed));
        return order;
    }

    private Load scan(ServiceProcess service, List<Integer> order) throws Exception {
        List<byte[]> requests = order.stream().map(this::matchRequest).toList();
        return Load.run(order.size(), AT_ONCE, () -> {
            var client = new LoadClient(service.port());
            return new Asker(client, question -> {
                String answer = client.ask(requests.get(question));
                if (!answer.contains(
                        "\"ratingKey\":\"" + scenes.get(order.get(question)).id() + "\"")) {
                    throw new IllegalStateException(path(order.get(question)) + " -> " + answer);
                }
            });
        });
    }

    /// Plex sees the files in another folder than Stash.
    private byte[] matchRequest(int number) {
        String path = path(number);
        var body = json.createObjectNode()
                .put("type", 1)
                .put("title", "Scene")
                .put("filename", path.substring(path.indexOf('/', 1)));
        return LoadClient.post("/movies/library/metadata/matches", body.toString());
    }

    /// Waits until the performers are read too, which the service does after everything else.
    private void awaitQuiet() throws InterruptedException {
        do {
            stash.resetCalls();
            Thread.sleep(2_000);
        } while (!stash.calls().graphQl().isEmpty());
    }

    private void oneScene(ServiceProcess service) throws Exception {
        stash.resetCalls();
        var load = Load.run(100, 100, () -> {
            var client = new LoadClient(service.port());
            return new Asker(client, any -> client.ask(LoadClient.get("/library/metadata/77")));
        });
        System.out.printf(
                "100 at once, one scene   %8.1f ms  %d call(s) for scenes (target 1)%n",
                load.seconds() * 1000, sceneCalls());
    }

    private void refresh(ServiceProcess service, String what, String target) throws Exception {
        stash.resetCalls();
        var load = Load.run(3000, AT_ONCE, () -> {
            var client = new LoadClient(service.port());
            return new Asker(client, i -> client.ask(LoadClient.get("/library/metadata/" + (1000 + i))));
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
}
