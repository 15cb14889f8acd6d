package dev.stash2plex.config;

import dev.stash2plex.config.layer.Layers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Writes the same keys as a YAML file and as variables.
public final class Sources {
    static final String STASH = "stash.url";
    static final String STASH_URL = "http://stash.example:9999";

    private Sources() {}

    /// Settings of a start that names nothing but Stash.
    public static Settings defaults() {
        return fromVariables(Map.of());
    }

    /// Settings of a start with these keys as variables.
    public static Settings fromVariables(Map<String, String> keys) {
        var environment = new TreeMap<String, String>();
        withStash(keys).forEach((key, value) -> environment.put(Layers.variable(key), value));
        return SettingsLoader.load(Path.of("no-such-folder"), environment);
    }

    /// Settings of a start with these keys in a YAML file.
    static Settings fromYaml(Map<String, String> keys) {
        String yaml = withStash(keys).entrySet().stream()
                .map(entry -> "s2p." + entry.getKey() + ": \"" + entry.getValue() + "\"")
                .collect(Collectors.joining("\n"));
        return load(Map.of("stash2plex.yml", yaml), Map.of());
    }

    /// Settings of a start with these files in the folder.
    static Settings load(Map<String, String> files, Map<String, String> environment) {
        try {
            Path folder = Files.createTempDirectory("stash2plex");
            for (var file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
            return SettingsLoader.load(folder, environment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Every key below a prefix that a start reads.
    static List<String> keys(String prefix) {
        return defaults().effective().stream()
                .map(EffectiveSetting::key)
                .filter(key -> key.startsWith(prefix))
                .sorted()
                .toList();
    }

    private static Map<String, String> withStash(Map<String, String> keys) {
        var all = new LinkedHashMap<String, String>();
        all.put(STASH, STASH_URL);
        all.putAll(keys);
        return all;
    }
}
