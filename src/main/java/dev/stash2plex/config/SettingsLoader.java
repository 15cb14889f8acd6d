package dev.stash2plex.config;

import dev.stash2plex.config.layer.Layers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;

/// Reads the folder and the environment and makes [Settings] of them.
public final class SettingsLoader {
    private SettingsLoader() {}

    /// Lays the sources over each other and reads every key.
    ///
    /// @param folder the mounted folder; every `*.yml` and `*.yaml` in it is read, in the order of their names,
    ///     and the later holds over the earlier. It may be empty or missing.
    /// @param environment the variables of the process
    /// @throws SettingsException with every fault that was found
    public static Settings load(Path folder, Map<String, String> environment) {
        var layers = Layers.of(folder, environment);
        var keys = new Keys(layers, folder);
        var settings = Settings.create(keys);
        var faults = new ArrayList<SettingsFault>();
        layers.unreadable()
                .forEach(source -> faults.add(new SettingsFault(source.name(), source.kind(), source.problem())));
        faults.addAll(keys.faults());
        if (!faults.isEmpty()) {
            throw new SettingsException(faults, keys.secrets());
        }
        return settings;
    }
}
