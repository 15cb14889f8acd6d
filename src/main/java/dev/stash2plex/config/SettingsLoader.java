package dev.stash2plex.config;

import io.helidon.common.media.type.MediaTypes;
import io.helidon.config.Config;
import io.helidon.config.ConfigSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads the folder and the environment and makes [Settings] of them.
///
/// The layering is done here, leaf by leaf, and not by Helidon's own order of sources: there the environment is
/// strongest, an empty variable counts as set, any top-level key may be captured by a variable of the same name,
/// and `${…}` in a secret is replaced. Helidon parses the files, after [YamlFile] has taken out what it would not
/// survive.
public final class SettingsLoader {
    private static final String ROOT = "s2p.";
    private static final Pattern LIST_ITEM = Pattern.compile("(.+?)\\.\\d+\\..+");

    private SettingsLoader() {}

    /// Layers the sources and reads every key.
    ///
    /// @param folder the mounted folder; every `*.yml` and `*.yaml` in it is read, in the order of their names,
    ///     and the later holds over the earlier. It may be empty or missing.
    /// @param environment the variables of the process
    /// @throws SettingsException with every fault that was found
    public static Settings load(Path folder, Map<String, String> environment) {
        var faults = new ArrayList<SettingsFault>();
        var keys = new Keys(leaves(folder, faults), environment);
        var settings = Settings.create(keys);
        keys.rejectUnread();
        faults.addAll(keys.faults());
        if (!faults.isEmpty()) {
            throw new SettingsException(faults, keys.secrets());
        }
        return settings;
    }

    private static SortedMap<String, YamlLeaf> leaves(Path folder, List<SettingsFault> faults) {
        var leaves = new TreeMap<String, YamlLeaf>();
        for (Path file : files(folder, faults)) {
            if (!Files.isReadable(file)) {
                faults.add(new SettingsFault(
                        file.getFileName().toString(), "file", "may not be read by the user that runs the service"));
                continue;
            }
            try {
                put(file, leaves);
            } catch (UnreadableYaml e) {
                faults.add(
                        new SettingsFault(file.getFileName().toString(), "file", "cannot be read: " + e.getMessage()));
            }
        }
        return leaves;
    }

    private static List<Path> files(Path folder, List<SettingsFault> faults) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("[^.].*\\.ya?ml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            faults.add(new SettingsFault(
                    folder.toString(), "folder", "may not be listed by the user that runs the service"));
            return List.of();
        }
    }

    private static void put(Path file, SortedMap<String, YamlLeaf> leaves) throws UnreadableYaml {
        String name = file.getFileName().toString();
        Config config = Config.builder()
                .disableEnvironmentVariablesSource()
                .disableSystemPropertiesSource()
                .disableValueResolving()
                .disableKeyResolving()
                .sources(ConfigSources.create(YamlFile.plain(file), MediaTypes.APPLICATION_X_YAML))
                .build();
        var own = new TreeMap<String, YamlLeaf>();
        config.traverse().filter(Config::isLeaf).forEach(leaf -> leaf.asString()
                .filter(text -> !text.isBlank())
                .ifPresent(text -> add(withoutRoot(leaf.key().toString()), text, name, own)));
        leaves.keySet().removeIf(key -> own.containsKey(key) || isItemOfListIn(key, own));
        leaves.putAll(own);
    }

    /// A later file's list of objects replaces an earlier one's as a whole.
    private static boolean isItemOfListIn(String key, SortedMap<String, YamlLeaf> own) {
        var item = LIST_ITEM.matcher(key);
        return item.matches() && Keys.hasAnyBelow(item.group(1) + ".0", own);
    }

    private static String withoutRoot(String key) {
        return key.startsWith(ROOT) ? key.substring(ROOT.length()) : key;
    }

    /// The items of a plain list are one value, a line each: `genres.ignore.0` and `.1` are both `genres.ignore`.
    private static void add(String key, String text, String file, SortedMap<String, YamlLeaf> leaves) {
        String list = key.replaceAll("\\.\\d+$", "");
        if (list.equals(key)) {
            leaves.put(key, new YamlLeaf(text, file));
        } else {
            leaves.merge(
                    list,
                    new YamlLeaf(text + "\n", file),
                    (one, next) -> new YamlLeaf(one.value() + next.value(), file));
        }
    }
}
