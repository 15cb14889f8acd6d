package dev.stash2plex.bench;

import java.nio.file.Path;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Runs all of them: the matcher alone, then the service under load. In this order, since Helidon forbids a JVM to
/// deserialize anything, by which JMH gets its results.
public final class Benchmarks {
    private Benchmarks() {}

    /// Prints a table. The one argument is the number of scenes that the service gets, 100,000 if it is left out. Where
    /// `-Dbench.against` names the folder of another build, `stash2plex.jar` and `libs`, only the two are compared.
    public static void main(String[] args) throws Exception {
        int scenes = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        String other = System.getProperty("bench.against");
        if (other == null) {
            matcher();
            ScanBenchmark.run(scenes);
        } else {
            VersionsBenchmark.run(scenes, Path.of(other));
        }
        System.exit(0);
    }

    private static void matcher() throws RunnerException {
        var options = new OptionsBuilder()
                .include(MatcherBenchmark.class.getName())
                .verbosity(VerboseMode.SILENT)
                .build();
        for (RunResult result : new Runner(options).run()) {
            var score = result.getPrimaryResult();
            System.out.printf(
                    "matcher, %-15s %8.1f %s, error %.1f%n",
                    score.getLabel(), score.getScore(), score.getScoreUnit(), score.getScoreError());
        }
    }
}
