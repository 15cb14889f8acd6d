package dev.stash2plex.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stash2plex.Main;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The service in a process of its own, with the options that the JVM has in the container, so that neither the load
/// nor the stand-in is measured with it.
final class ServiceProcess implements AutoCloseable {
    /// As in the Dockerfile; the heap is 60 % of the 512 MB in docker-compose.yml.
    private static final List<String> CONTAINER = List.of("-XX:+UseSerialGC", "-Xms32m", "-Xmx307m");

    private static final Duration START = Duration.ofSeconds(30);

    private final Process process;
    private final Path folder;
    private final int port;
    private final long listening;
    private final double start;

    /// Starts what is compiled here, and waits until it listens.
    ServiceProcess(URI stash) throws Exception {
        this(stash, System.getProperty("java.class.path"));
    }

    /// Starts another build, and waits until it listens.
    ///
    /// @param classPath of the build
    ServiceProcess(URI stash, String classPath) throws Exception {
        long begun = System.nanoTime();
        folder = Files.createTempDirectory("stash2plex-bench");
        port = freePort();
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(CONTAINER);
        command.addAll(List.of("-cp", classPath, Main.class.getName()));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("S2P_"));
        environment.put(
                "S2P_CONFIG_DIR",
                Files.createDirectory(folder.resolve("config")).toString());
        environment.put("S2P_STASH_URL", stash.toString());
        environment.put("S2P_SERVER_HOST", "127.0.0.1");
        environment.put("S2P_SERVER_PORT", String.valueOf(port));
        process = builder.start();
        awaitHealth("status", START);
        listening = System.nanoTime();
        start = (listening - begun) / 1e9;
    }

    /// The seconds from the start of the process to its first answer.
    double start() {
        return start;
    }

    /// The megabytes that the process has in memory.
    double resident() throws IOException {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / 1000)
                    .sum();
        }
    }

    int port() {
        return port;
    }

    /// Waits until all scenes are read.
    ///
    /// @return the seconds since it listens
    double awaitLibrary(Duration most) throws Exception {
        awaitHealth("library_read", most);
        return (System.nanoTime() - listening) / 1e9;
    }

    /// The megabytes of all live objects.
    double heap() throws Exception {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var histogram = new ProcessBuilder(jcmd, String.valueOf(process.pid()), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String total = new String(histogram.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .reduce("", (before, line) -> line);
        return Double.parseDouble(total.replaceFirst("Total +\\d+ +", "")) / 1e6;
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        process.waitFor(START.toSeconds(), TimeUnit.SECONDS);
        try (var files = Files.walk(folder)) {
            for (Path path : files.toList().reversed()) {
                Files.delete(path);
            }
        }
    }

    /// Waits until a field of the health is there, and is not `false`.
    private void awaitHealth(String field, Duration most) throws Exception {
        long end = System.nanoTime() + most.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try (var client = new LoadClient(port)) {
                var value = new ObjectMapper()
                        .readTree(client.ask(LoadClient.get("/health")))
                        .path(field);
                if (value.isTextual() || value.asBoolean()) {
                    return;
                }
            } catch (IOException e) {
                // It does not listen yet.
            }
            Thread.sleep(20);
        }
        throw new IOException("no " + field + " in time:\n" + Files.readString(folder.resolve("log")));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
