package dev.stash2plex;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stash2plex.standin.Fault;
import dev.stash2plex.standin.StashStandIn;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A Stash that needs a second and a half to say how it is has not failed to answer.
class SlowStashAtStartTest {
    @Test
    void itIsNotCalledOneThatDoesNotAnswer() throws IOException {
        try (var stash = StashStandIn.builder().start()) {
            stash.fault(Fault.slow(Duration.ofMillis(1500), "systemStatus"));
            var process = start(stash.uri());
            var lines = new ArrayList<String>();
            try (var out = process.inputReader(StandardCharsets.UTF_8)) {
                String line = out.readLine();
                while (line != null) {
                    lines.add(line);
                    if (line.contains("\"started\"")) {
                        int port =
                                new ObjectMapper().readTree(line).path("port").asInt();
                        Until.holds("Stash is there", Duration.ofSeconds(20), () -> isReachable(port));
                        process.toHandle().destroy();
                    }
                    line = out.readLine();
                }
            } finally {
                process.destroyForcibly();
            }
            assertThat(lines.toString(), containsString("\"started\""));
            assertThat(lines.toString(), not(containsString("does not answer")));
            assertThat(lines.toString(), not(containsString("\"stash_reachable\":false")));
        }
    }

    /// The line of the start does not wait so long, and a second one says the rest.
    @Test
    void itIsSaidLateWhereItAnswersLate() throws IOException {
        try (var stash = StashStandIn.builder().start()) {
            stash.fault(Fault.slow(Duration.ofMillis(6500), "systemStatus"));
            var process = start(stash.uri());
            var lines = new ArrayList<String>();
            try (var out = process.inputReader(StandardCharsets.UTF_8)) {
                String line = out.readLine();
                while (line != null) {
                    lines.add(line);
                    if (line.contains("\"Stash has answered now\"")) {
                        process.toHandle().destroy();
                    }
                    line = out.readLine();
                }
            } finally {
                process.destroyForcibly();
            }
            assertThat(lines.toString(), containsString("\"stash\":\"no answer yet\""));
            assertThat(lines.toString(), containsString("\"stash_version\":\"v0.30"));
            assertThat(lines.toString(), not(containsString("stash_problem")));
        }
    }

    private static boolean isReachable(int port) {
        var health = URI.create("http://127.0.0.1:" + port + "/health");
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(health).build(), BodyHandlers.ofString())
                    .body()
                    .contains("\"stash_reachable\":true");
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Process start(URI stash) throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName());
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().keySet().removeIf(name -> name.startsWith("S2P_"));
        builder.environment()
                .putAll(Map.of(
                        "S2P_CONFIG_DIR", "no-such-folder",
                        "S2P_STASH_URL", stash.toString(),
                        "S2P_SERVER_HOST", "127.0.0.1",
                        "S2P_SERVER_PORT", "0"));
        return builder.start();
    }
}
