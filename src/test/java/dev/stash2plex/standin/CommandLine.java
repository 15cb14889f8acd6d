package dev.stash2plex.standin;

import java.time.Duration;
import java.util.Arrays;

/// The options of a stand-in that runs on its own.
final class CommandLine {
    private CommandLine() {}

    static StashStandIn parse(String[] args) {
        StashStandIn.Builder builder = StashStandIn.builder();
        Fault fault = Fault.NONE;
        Duration imageDelay = Duration.ZERO;
        for (int i = 0; i + 1 < args.length; i += 2) {
            String value = args[i + 1];
            switch (args[i]) {
                case "--host" -> builder.host(value);
                case "--port" -> builder.port(Integer.parseInt(value));
                case "--version" -> builder.version(version(value));
                case "--api-key" -> builder.apiKey(value);
                case "--scenes" -> builder.library(SyntheticLibrary.of(Integer.parseInt(value), 1));
                case "--slow-ms" -> fault = Fault.slow(Duration.ofMillis(Long.parseLong(value)));
                case "--slow-image-ms" -> imageDelay = Duration.ofMillis(Long.parseLong(value));
                default -> throw new IllegalArgumentException("Unknown option " + args[i]);
            }
        }
        StashStandIn stash = builder.start();
        stash.fault(fault);
        stash.slowImages(imageDelay);
        return stash;
    }

    /// `0.26`, `v0.26.2` and the name of the constant all mean the same.
    private static StashVersion version(String text) {
        String digits = text.replaceFirst("^[vV]", "").replace('.', '_');
        return Arrays.stream(StashVersion.values())
                .filter(version -> version.name().startsWith("V" + digits))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No recording of version " + text));
    }
}
