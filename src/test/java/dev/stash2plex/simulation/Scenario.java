package dev.stash2plex.simulation;

import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/// Everything that a history follows from.
///
/// @param seed decides all that is left open
/// @param scenes in Stash at the start
/// @param deeds of people and scans in Stash
/// @param questions of Plex
/// @param troubles what may go wrong
record Scenario(long seed, int scenes, int deeds, int questions, Set<Trouble> troubles) {
    /// A history of its own for each seed.
    static Scenario of(long seed) {
        var random = new Random(seed);
        var troubles = EnumSet.noneOf(Trouble.class);
        for (Trouble trouble : Trouble.values()) {
            if (random.nextInt(3) > 0) {
                troubles.add(trouble);
            }
        }
        return new Scenario(seed, random.nextInt(12), 5 + random.nextInt(20), 5 + random.nextInt(25), troubles);
    }

    boolean has(Trouble trouble) {
        return troubles.contains(trouble);
    }

    /// Smaller scenarios, which may fail in the same way.
    Stream<Scenario> smaller() {
        var withFewerTroubles = troubles.stream().map(trouble -> {
            var fewer = EnumSet.copyOf(troubles);
            fewer.remove(trouble);
            return new Scenario(seed, scenes, deeds, questions, fewer);
        });
        var withFewerDeeds = Stream.of(
                        new Scenario(seed, scenes / 2, deeds, questions, troubles),
                        new Scenario(seed, scenes, deeds / 2, questions, troubles),
                        new Scenario(seed, scenes, deeds, questions / 2, troubles),
                        new Scenario(seed, scenes, deeds - 1, questions, troubles),
                        new Scenario(seed, scenes, deeds, questions - 1, troubles))
                .filter(smaller -> smaller.deeds >= 0 && smaller.questions > 0 && !smaller.equals(this));
        return Stream.concat(withFewerTroubles, withFewerDeeds);
    }
}
