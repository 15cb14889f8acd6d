package dev.stash2plex.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stash2plex.standin.StashStandIn;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The jar in a JVM of its own, with the options that the container gives it; or, if the property `attack.port`
/// names one, a service that runs already and asks the Stash at `attack.stash.port` of this machine.
///
/// The property `attack.jar` names another jar, of another version for instance, with its `libs` beside it.
final class ServiceUnderAttack implements AutoCloseable {
    /// 60 % of `mem_limit`, and what else the Dockerfile gives to jlink.
    private static final List<String> LIKE_THE_CONTAINER =
            List.of("-Xmx307m", "-Xms32m", "-XX:+UseSerialGC", "-XX:+UseCompressedOops", "-XX:+ExitOnOutOfMemoryError");

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");
    private static final Pattern PORT = Pattern.compile("\"started\".*\"port\":(\\d+)");
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total +\\d+ +(\\d+)");
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration REFUSAL = Duration.ofSeconds(8);
    private static final int STOP_SECONDS = 15;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Closeable stash;
    private final @Nullable Process process;
    private final Path log;
    private final int port;
    private final String prefix;
    private final long ready;

    private ServiceUnderAttack(Closeable stash, int stashPort, Map<String, String> settings) throws Exception {
        this.stash = stash;
        this.log = Files.createTempFile("attack", ".log");
        this.prefix = settings.containsKey("server.access-key") ? "/" + settings.get("server.access-key") : "";
        int running = Integer.getInteger("attack.port", 0);
        if (running > 0) {
            this.process = null;
            this.port = running;
        } else {
            var all = new TreeMap<>(settings);
            all.putIfAbsent("stash.url", "http://127.0.0.1:" + stashPort);
            this.process = launch(Path.of("no-such-folder"), all, log);
            this.port = awaitPort();
        }
        awaitLibrary();
        this.ready = System.nanoTime();
    }

    /// A service before a well-meaning Stash with the recorded library.
    ///
    /// @param settings by their keys, like `log.level`
    static ServiceUnderAttack start(Map<String, String> settings) throws Exception {
        var stash = stash().start();
        return new ServiceUnderAttack(stash::close, stash.port(), settings);
    }

    static ServiceUnderAttack start() throws Exception {
        return start(Map.of());
    }

    /// A service before this Stash, which is closed with it.
    static ServiceUnderAttack before(HostileStash stash, Map<String, String> settings) throws Exception {
        return new ServiceUnderAttack(stash::close, stash.port(), settings);
    }

    /// A service before this well-meaning Stash, one of [#stash()], which is closed with it.
    static ServiceUnderAttack before(StashStandIn stash) throws Exception {
        return new ServiceUnderAttack(stash::close, stash.port(), Map.of());
    }

    /// A Stash where the service asks for it.
    static StashStandIn.Builder stash() {
        int port = Integer.getInteger("attack.stash.port", 0);
        return StashStandIn.builder().host(port > 0 ? "0.0.0.0" : "127.0.0.1").port(port);
    }

    /// Starts the service and waits a while for its end, which comes at once if its settings cannot be used.
    static Ended toItsEnd(Path folder, Map<String, String> settings) throws Exception {
        Path log = Files.createTempFile("attack", ".log");
        Process process = launch(folder, settings, log);
        try {
            boolean ended = process.waitFor(REFUSAL.toSeconds(), TimeUnit.SECONDS);
            return new Ended(ended ? process.exitValue() : -1, Files.readString(log));
        } finally {
            end(process);
            Files.delete(log);
        }
    }

    /// @param code -1 if it goes on
    record Ended(int code, String said) {}

    private static Process launch(Path folder, Map<String, String> settings, Path log) throws IOException {
        var command = new ArrayList<String>();
        command.add(JAVA.resolve("java").toString());
        command.addAll(LIKE_THE_CONTAINER);
        command.addAll(List.of("-jar", System.getProperty("attack.jar", "target/stash2plex.jar")));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("S2P_") || name.equals("JAVA_TOOL_OPTIONS"));
        environment.put("S2P_CONFIG_DIR", folder.toString());
        environment.put("S2P_SERVER_HOST", "127.0.0.1");
        environment.put("S2P_SERVER_PORT", "0");
        settings.forEach((key, value) -> environment.put(variable(key), value));
        return builder.start();
    }

    private static String variable(String key) {
        return "S2P_" + key.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    int port() {
        return port;
    }

    /// A path below the access key, if there is one.
    String path(String path) {
        return prefix + path;
    }

    /// Whether it was started here and can be looked into.
    boolean isLocal() {
        return process != null;
    }

    /// How it ended; nothing as long as it lives. A container is started again when it dies, so there only
    /// [#hasStartedAgain()] tells.
    OptionalInt exitCode() {
        return process == null || process.isAlive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
    }

    /// Whether the process that is there is another one than at the beginning.
    boolean hasStartedAgain() throws IOException {
        long known = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - ready);
        return health().path("uptime_seconds").asLong() < known - 1;
    }

    JsonNode health() throws IOException {
        return JSON.readTree(Wire.ask(port, Wire.get("/health")).body());
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    long logBytes() throws IOException {
        return Files.size(log);
    }

    /// Bytes of live objects, after a full collection.
    long liveHeap() throws IOException {
        var jcmd = new ProcessBuilder(
                        JAVA.resolve("jcmd").toString(),
                        String.valueOf(launched().pid()),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String histogram = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var total = TOTAL.matcher(histogram);
        if (!total.find()) {
            throw new IOException("jcmd says: " + histogram);
        }
        return Long.parseLong(total.group(1));
    }

    @Override
    public void close() throws IOException {
        try (stash) {
            if (process != null) {
                end(process);
            }
        } finally {
            Files.deleteIfExists(log);
        }
    }

    private static void end(Process process) {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, STOP_SECONDS, TimeUnit.SECONDS)
                .join();
        process.destroyForcibly().onExit().join();
    }

    private Process launched() {
        if (process == null) {
            throw new IllegalStateException("this service was not started here");
        }
        return process;
    }

    private int awaitPort() throws Exception {
        long end = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < end && launched().isAlive()) {
            var started = PORT.matcher(log());
            if (started.find()) {
                return Integer.parseInt(started.group(1));
            }
            Thread.sleep(20);
        }
        throw giveUp("the service does not start");
    }

    private void awaitLibrary() throws Exception {
        long end = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < end && exitCode().isEmpty()) {
            try {
                JsonNode health = health();
                if (health.path("library_read").asBoolean()
                        && health.path("stash_reachable").asBoolean()) {
                    return;
                }
            } catch (IOException e) {
                // A container that is being started again listens in a moment.
            }
            Thread.sleep(50);
        }
        throw giveUp("the service does not read its library");
    }

    private AssertionError giveUp(String what) throws Exception {
        var failure = new AssertionError(what + ": " + log());
        close();
        return failure;
    }
}
