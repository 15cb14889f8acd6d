package dev.stash2plex.attack;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/// An attack with a [LegitimateClient] beside it. Afterwards the service must live and answer, and that client must
/// have got everything that it asked for, in time. What was seen is printed, and at the end of all as one table.
final class Siege implements BeforeEachCallback {
    private static final Duration AFTERWARDS = Duration.ofSeconds(10);

    private Duration within = Duration.ofSeconds(10);
    private Duration longest = Duration.ofSeconds(60);
    private boolean onlyHealth;
    private int mostFailuresPercent;
    private Table table = new Table();

    @Override
    public void beforeEach(ExtensionContext context) {
        table = context.getRoot()
                .getStore(Namespace.create(Siege.class))
                .getOrComputeIfAbsent(Table.class, any -> new Table(), Table.class);
    }

    /// How long an answer may take; 10 s unless told otherwise, which is far less than Plex waits. The figure itself is
    /// printed: it says more than a bound that a machine must keep which is busy with something else.
    Siege within(Duration time) {
        within = time;
        return this;
    }

    /// When the attack is given up; 60 s unless told otherwise.
    Siege atMost(Duration time) {
        longest = time;
        return this;
    }

    /// How many of a hundred questions may fail; none unless told otherwise.
    Siege failingAtMost(int percent) {
        mostFailuresPercent = percent;
        return this;
    }

    /// While Stash is the attacker, only health can be expected to be answered.
    Siege askingOnlyHealth() {
        onlyHealth = true;
        return this;
    }

    /// Attacks, and looks at what became of the service.
    void of(String name, ServiceUnderAttack service, Attack attack) throws Exception {
        var client = new LegitimateClient(service, onlyHealth);
        String fate;
        try (client) {
            fate = fate(service, attack);
            client.awaitQuestions();
        } finally {
            client.failures().stream().limit(3).forEach(failure -> System.out.println("    " + failure));
        }
        table.add(name, fate, client);
        assertThat(name, fate, is("alive"));
        assertThat(name, client.failures().size(), lessThanOrEqualTo(client.asked() * mostFailuresPercent / 100));
        assertThat(name, client.worst(), lessThan(within));
    }

    private String fate(ServiceUnderAttack service, Attack attack) throws Exception {
        long begun = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> running = threads.submit(() -> attempt(attack));
            try {
                awaitEnd(running, service, begun + longest.toNanos());
            } finally {
                threads.shutdownNow();
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (service.exitCode().isPresent()) {
            return "dead after %.1f s, exit code %d"
                    .formatted(seconds, service.exitCode().getAsInt());
        }
        return afterwards(service);
    }

    private static String afterwards(ServiceUnderAttack service) throws InterruptedException {
        long begun = System.nanoTime();
        try {
            if (service.hasStartedAgain()) {
                return "dead, and started again";
            }
        } catch (IOException e) {
            Thread.sleep(AFTERWARDS);
            return service.exitCode().isPresent() ? "dead" : "silent: " + e.getMessage();
        }
        return System.nanoTime() - begun < AFTERWARDS.toNanos() ? "alive" : "slow";
    }

    /// Returns when the attack is over, or the service, or the time.
    private static void awaitEnd(Future<?> running, ServiceUnderAttack service, long end) throws Exception {
        while (service.exitCode().isEmpty() && System.nanoTime() < end) {
            try {
                running.get(50, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException e) {
                // Not over yet.
            }
        }
    }

    /// The same attack from so many connections at once.
    static void fromMany(int count, Attack attack) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<?> one : threads.invokeAll(Collections.nCopies(count, () -> attempt(attack)))) {
                one.get();
            }
        }
    }

    /// Makes an attack that the service may end by hanging up.
    ///
    /// @return what became of the attack
    static String attempt(Attack attack) throws Exception {
        try {
            attack.run();
            return "done";
        } catch (IOException e) {
            return "refused";
        }
    }

    /// What an attacker does.
    interface Attack {
        void run() throws Exception;
    }

    /// A line an attack.
    private static final class Table implements ExtensionContext.Store.CloseableResource {
        private static final String LINE = "| %-58s | %-32s | %8s | %5s | %6s |";

        private final List<String> lines = new ArrayList<>();

        synchronized void add(String name, String fate, LegitimateClient client) {
            String worst = "%.2f s".formatted(client.worst().toMillis() / 1000.0);
            String line = LINE.formatted(
                    name, fate, worst, client.asked(), client.failures().size());
            lines.add(line);
            System.out.println(line);
        }

        @Override
        public synchronized void close() {
            System.out.println();
            System.out.println(LINE.formatted("attack", "the service is", "worst", "asked", "failed"));
            lines.forEach(System.out::println);
        }
    }
}
