package dev.stash2plex;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stash2plex.standin.Fault;
import dev.stash2plex.standin.StashStandIn;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The process as a person or a container starts it.
class MainTest {
    @Test
    void badSettingsEndTheStartWith78AndAllFaults() throws IOException, InterruptedException {
        var process = start(Map.of("S2P_SERVER_PORT", "70000"));
        String error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS), is(true));
        assertThat(process.exitValue(), is(78));
        assertThat(error, containsString("stash.url"));
        assertThat(error, containsString("server.port (S2P_SERVER_PORT) 70000"));
    }

    @Test
    void anAnchorThatRefersToItselfEndsTheStartWith78AndASentence(@TempDir Path folder)
            throws IOException, InterruptedException {
        Files.writeString(folder.resolve("a.yml"), "s2p: &all\n  stash: *all\n");
        var process = start(Map.of("S2P_CONFIG_DIR", folder.toString()));
        String error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS), is(true));
        assertThat(process.exitValue(), is(78));
        assertThat(error, containsString("a.yml (file) cannot be read: it has too much in it, or an anchor refers"));
    }

    @Test
    void aStartWritesOneLineAndSigtermEndsIt() throws IOException, InterruptedException {
        try (var stash = StashStandIn.builder().apiKey("very-secret-key").start()) {
            var process = start(Map.of(
                    "S2P_STASH_URL", stash.uri().toString(),
                    "S2P_STASH_API_KEY", "very-secret-key",
                    "S2P_SERVER_HOST", "127.0.0.1",
                    "S2P_SERVER_PORT", "0"));
            var error = process.errorReader(StandardCharsets.UTF_8);
            var lines = new ArrayList<String>();
            try (var out = process.inputReader(StandardCharsets.UTF_8)) {
                String line = out.readLine();
                while (line != null) {
                    lines.add(line);
                    if (lines.toString().contains("\"library read\"")
                            && lines.toString().contains("\"started\"")) {
                        process.toHandle().destroy();
                    }
                    line = out.readLine();
                }
            }
            assertThat(process.waitFor(20, TimeUnit.SECONDS), is(true));
            assertThat("128 + SIGTERM", process.exitValue(), is(143));
            JsonNode started = lines.stream()
                    .map(MainTest::json)
                    .filter(line -> line.path("message").asText().equals("started"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(lines));
            assertThat(started.path("version").asText(), is("1.0.0"));
            assertThat(started.path("port").asInt() > 0, is(true));
            assertThat(started.path("stash_reachable").asBoolean(), is(true));
            assertThat(started.path("stash_version").asText(), containsString("v0.30"));
            assertThat(started.path("settings").path("stash.url").asText(), is(stash.uri() + " (S2P_STASH_URL)"));
            assertThat(started.path("settings").path("stash.api-key").asText(), is("*** (S2P_STASH_API_KEY)"));
            assertThat(lines.toString(), not(containsString("very-secret-key")));
            assertThat(error.lines().toList(), is(empty()));
        }
    }

    @Test
    void aTakenPortEndsTheStartWith1AndASentence() throws IOException, InterruptedException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var stash = StashStandIn.builder().start()) {
            var process = start(Map.of(
                    "S2P_STASH_URL", stash.uri().toString(),
                    "S2P_SERVER_HOST", "127.0.0.1",
                    "S2P_SERVER_PORT", String.valueOf(taken.getLocalPort())));
            String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(20, TimeUnit.SECONDS), is(true));
            assertThat(process.exitValue(), is(1));
            assertThat(error, containsString("port " + taken.getLocalPort() + " is taken by another program"));
            assertThat(error, containsString("S2P_SERVER_PORT"));
            assertThat(error.lines().count(), is(1L));
            assertThat(error, containsString("S2P-301: "));
            assertThat("nothing else is said", log, is(""));
            assertThat("Stash is not asked", stash.calls().graphQl(), is(empty()));
        }
    }

    @Test
    void aStartWithAWrongKeySaysSoInItsLineAndOnceBeside() throws IOException, InterruptedException {
        try (var stash = StashStandIn.builder().apiKey("right").start()) {
            var process = start(Map.of(
                    "S2P_STASH_URL", stash.uri().toString(),
                    "S2P_STASH_API_KEY", "wrong-key",
                    "S2P_LIBRARY_REFRESH", "1s",
                    "S2P_SERVER_HOST", "127.0.0.1",
                    "S2P_SERVER_PORT", "0"));
            var lines = new ArrayList<String>();
            try (var out = process.inputReader(StandardCharsets.UTF_8)) {
                String line = out.readLine();
                while (line != null) {
                    lines.add(line);
                    if (line.contains("\"started\"")) {
                        Until.holds(
                                "it has tried again",
                                Duration.ofSeconds(20),
                                () -> stash.calls().refused() > 20);
                        process.toHandle().destroy();
                    }
                    line = out.readLine();
                }
            }
            var started = lines.stream()
                    .filter(line -> line.contains("\"started\""))
                    .findFirst()
                    .orElseThrow();
            assertThat(started, containsString("\"stash_problem\":\"S2P-101: "));
            var warnings =
                    lines.stream().filter(line -> line.contains("\"WARN")).toList();
            assertThat(warnings.toString(), warnings.size(), is(1));
            assertThat(warnings.getFirst(), containsString("\"stash_problem\":\"S2P-101: "));
        }
    }

    @Test
    void anAddressThatIsNotOursEndsTheStartWith1AndASentence() throws IOException, InterruptedException {
        for (String host : new String[] {"192.0.2.1", "no-such-host.invalid"}) {
            var process = start(Map.of("S2P_DEMO", "true", "S2P_SERVER_HOST", host, "S2P_SERVER_PORT", "0"));
            String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(20, TimeUnit.SECONDS), is(true));
            assertThat(process.exitValue(), is(1));
            assertThat(error, containsString("S2P-302: " + host));
            assertThat(error.lines().count(), is(1L));
            assertThat(log, is(""));
        }
    }

    @Test
    void aCheckEndsWith0OnlyIfPlexWouldBeServed() throws IOException, InterruptedException {
        try (var stash = StashStandIn.builder().apiKey("very-secret-key").start();
                var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var right = Map.of(
                    "S2P_STASH_URL", stash.uri().toString(),
                    "S2P_STASH_API_KEY", "very-secret-key",
                    "S2P_SERVER_ACCESS_KEY", "another-secret-key",
                    "S2P_SERVER_HOST", "127.0.0.1",
                    "S2P_SERVER_PORT", String.valueOf(taken.getLocalPort()));
            var process = start(right, "--check");
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(30, TimeUnit.SECONDS), is(true));
            assertThat(said, process.exitValue(), is(0));
            assertThat(said, containsString("Plex would be served."));
            assertThat(said, not(containsString("secret-key")));
            stash.fault(Fault.REFUSED_KEY);
            var wrong = start(right, "--check");
            said = new String(wrong.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(wrong.waitFor(30, TimeUnit.SECONDS), is(true));
            assertThat(said, wrong.exitValue(), is(1));
            assertThat(said, containsString("S2P-101: "));
        }
    }

    @Test
    void anUnknownArgumentEndsTheStartWith64() throws IOException, InterruptedException {
        var process = start(Map.of("S2P_DEMO", "true"), "--chekc");
        assertThat(process.waitFor(20, TimeUnit.SECONDS), is(true));
        assertThat(process.exitValue(), is(64));
    }

    private static Process start(Map<String, String> variables, String... args) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(args));
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("S2P_"));
        builder.environment().put("S2P_CONFIG_DIR", "no-such-folder");
        builder.environment().putAll(variables);
        return builder.start();
    }

    private static JsonNode json(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException e) {
            throw new AssertionError("no JSON: " + line, e);
        }
    }
}
