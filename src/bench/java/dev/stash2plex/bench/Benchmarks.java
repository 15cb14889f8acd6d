package dev.stash2plex.bench;

import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Runs all of them: the service under load, then the matcher alone.
public final class Benchmarks {
    private Benchmarks() {}

    /// Prints two tables. The one argument is the number of scenes in the first, 100,000 if it is left out.
    public static void main(String[] args) throws Exception {
        ScanBenchmark.run(args.length > 0 ? Integer.parseInt(args[0]) : 100_000);
        new Runner(new OptionsBuilder()
                        .include(MatcherBenchmark.class.getName())
                        .build())
                .run();
        System.exit(0);
    }
}
