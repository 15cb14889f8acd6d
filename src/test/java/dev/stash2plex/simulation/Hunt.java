package dev.stash2plex.simulation;

/// Looks for the first seed whose history breaks a promise, in a JVM of its own, where the service has a fault.
final class Hunt {
    private Hunt() {}

    /// Prints the first seed that shows something, or nothing.
    ///
    /// @param args the first seed, and how many there are
    public static void main(String[] args) {
        SimulationTest.quietly();
        long first = Long.parseLong(args[0]);
        long seeds = Long.parseLong(args[1]);
        for (long seed = first; seed < first + seeds; seed++) {
            var simulation = new Simulation(Scenario.of(seed));
            var broken = simulation.run();
            if (!broken.isEmpty()) {
                System.out.printf("%d | %s | %s%n", seed, simulation.size(), broken.getFirst());
                return;
            }
        }
    }
}
