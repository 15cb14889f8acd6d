package dev.stash2plex.health;

import dev.stash2plex.Service;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// What `/observe/metrics` answers to a Prometheus.
record Scrape(List<String> lines) {
    /// The scope of the only service of this process.
    static final String FIRST = "stash2plex";

    static Scrape of(Service service) {
        var answer = service.get("/observe/metrics", "Accept", "text/plain");
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode());
        }
        return new Scrape(
                new String(answer.body(), StandardCharsets.UTF_8).lines().toList());
    }

    /// The value that the first service has for a name and these labels, like `work="image"`.
    double value(String name, String... labels) {
        return valueIn(FIRST, name, labels);
    }

    /// The value that a service has.
    double valueIn(String scope, String name, String... labels) {
        var found = lines.stream()
                .filter(line -> line.startsWith(name + "{"))
                .filter(line -> line.contains("scope=\"" + scope + "\""))
                .filter(line -> Arrays.stream(labels).allMatch(line::contains))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " values of " + name + Arrays.toString(labels) + " in:\n"
                    + String.join("\n", lines));
        }
        return Double.parseDouble(found.getFirst().substring(found.getFirst().lastIndexOf(' ') + 1));
    }

    /// Whether a service has anything to tell.
    boolean has(String scope) {
        return lines.stream().anyMatch(line -> line.contains("scope=\"" + scope + "\""));
    }
}
