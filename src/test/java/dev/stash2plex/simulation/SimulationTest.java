package dev.stash2plex.simulation;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Many histories, each of which follows from its seed.
class SimulationTest {
    private static final Logger OURS = Logger.getLogger("dev.stash2plex");

    /// A thousand histories are a thousand times "library read".
    @BeforeAll
    static void quietly() {
        OURS.setLevel(Level.OFF);
    }

    @AfterAll
    static void asBefore() {
        OURS.setLevel(null);
    }

    @Test
    void everyHistoryKeepsThePromises() {
        long first = Long.getLong("seed", 1);
        long seeds = Long.getLong("seeds", 2000);
        for (long seed = first; seed < first + seeds; seed++) {
            var scenario = Scenario.of(seed);
            var broken = new Simulation(scenario).run();
            if (!broken.isEmpty()) {
                var small = shrink(scenario);
                var simulation = new Simulation(small);
                var left = simulation.run();
                throw new AssertionError("%s%n%s%nshrunk to %s (%s)%n%s%n%s"
                        .formatted(
                                scenario,
                                String.join("\n", broken),
                                small,
                                simulation.size(),
                                String.join("\n", simulation.story()),
                                String.join("\n", left)));
            }
        }
    }

    @Test
    void aSeedIsOneHistory() {
        for (long seed : List.of(3L, 17L, 1234L)) {
            var once = new Simulation(Scenario.of(seed));
            var again = new Simulation(Scenario.of(seed));
            assertThat(once.run(), is(empty()));
            assertThat(again.run(), is(empty()));
            assertThat(again.story(), is(once.story()));
            assertThat(again.size(), is(once.size()));
        }
    }

    /// The smallest scenario that fails too, as far as leaving out one thing after the other leads.
    private static Scenario shrink(Scenario failing) {
        return failing.smaller()
                .filter(smaller -> !new Simulation(smaller).run().isEmpty())
                .findFirst()
                .map(SimulationTest::shrink)
                .orElse(failing);
    }
}
