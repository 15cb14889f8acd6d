package dev.stash2plex.config.layer;

import io.helidon.config.Config;
import io.helidon.config.ConfigSources;
import io.helidon.config.spi.ConfigSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// All sources of settings, laid over each other by Helidon: the YAML files, the later over the earlier, over the
/// variables, over the defaults.
///
/// Helidon tells no source of a value; so the same sources are laid over each other once more, with the name of the
/// source in the place of each value. A list of objects is not mixed from several sources: what a stronger one has of
/// it hides it in the weaker ones, which Helidon would merge item by item.
public final class Layers {
    /// The origin of what neither a file nor a variable says.
    public static final String DEFAULT = "default";

    private static final String DEFAULTS = "dev/stash2plex/config/layer/defaults.yaml";

    /// What a key of ours looks like; others are not even shown to Helidon.
    private static final Pattern KEY = Pattern.compile("[\\w-]+(\\.[\\w-]+){0,7}");

    private static final Pattern IN_LIST = Pattern.compile("(.+?)\\.\\d+(\\..+)?");

    private final Config values;
    private final Config origins;
    private final Config defaults;
    private final SortedMap<String, String> files = new TreeMap<>();
    private final Set<String> lists = new HashSet<>();
    private final Variables variables;
    private final List<Unreadable> unreadable;

    private Layers(YamlFolder folder, Map<String, String> environment) {
        var sources = new ArrayList<Supplier<? extends ConfigSource>>();
        var names = new ArrayList<Supplier<? extends ConfigSource>>();
        for (YamlFolder.Leaves yaml : folder.files().reversed()) {
            var leaves = new HashMap<String, String>();
            var origin = new HashMap<String, String>();
            yaml.leaves().forEach((key, value) -> {
                if (!isHidden(key)) {
                    files.putIfAbsent(key, yaml.file());
                    if (KEY.matcher(key).matches()) {
                        leaves.put(key, value);
                        origin.put(key, yaml.file());
                    }
                }
            });
            sources.add(ConfigSources.create(leaves, yaml.file()));
            names.add(ConfigSources.create(origin, yaml.file()));
            leaves.keySet().forEach(key -> list(key).ifPresent(lists::add));
        }
        this.variables = Variables.of(environment, this::isHidden);
        this.unreadable = folder.unreadable();
        sources.add(variables);
        names.add(variables.names());
        sources.add(ConfigSources.classpath(DEFAULTS));
        this.values = config(sources);
        this.origins = config(names);
        this.defaults = config(List.of(ConfigSources.classpath(DEFAULTS)));
    }

    /// Reads all sources but the defaults, which are the program's own.
    ///
    /// @param folder whose `*.yml` and `*.yaml` are read; it may be empty or missing
    /// @param environment the variables of the process
    public static Layers of(Path folder, Map<String, String> environment) {
        return new Layers(YamlFolder.read(folder), environment);
    }

    /// Helidon's own source of variables, which is stronger than any other, is left out, and so is what would replace
    /// `${…}` in a secret.
    private static Config config(List<Supplier<? extends ConfigSource>> strongestFirst) {
        return Config.builder()
                .disableEnvironmentVariablesSource()
                .disableSystemPropertiesSource()
                .disableValueResolving()
                .disableKeyResolving()
                .disableFilterServices()
                .sources(strongestFirst)
                .build();
    }

    /// The value of the strongest source that has the key.
    public Optional<String> value(String key) {
        return values.get(key).asString().asOptional();
    }

    /// The value that holds if nobody says another.
    ///
    /// @throws java.util.NoSuchElementException if there is none, which is a bug
    public String byDefault(String key) {
        return defaults.get(key).asString().asOptional().orElseThrow();
    }

    /// Where a value comes from: the name of a file or of a variable, or [#DEFAULT].
    public String origin(String key) {
        return origins.get(key).asString().asOptional().orElse(DEFAULT);
    }

    /// Whether an item of a list, such as `match.path-rules.0`, is there.
    public boolean hasItem(String item) {
        return values.get(item).exists();
    }

    /// The variable of a key.
    public static String variable(String key) {
        return Variables.name(key);
    }

    /// The variable that says something else than the file that holds over it.
    public Optional<String> overridden(String key) {
        if (!files.containsKey(key)) {
            return lists.contains(key) && !variables.below(key).isEmpty()
                    ? Optional.of(variable(key) + "_…")
                    : Optional.empty();
        }
        return variables
                .value(key)
                .filter(value -> !value(key).equals(Optional.of(value)))
                .map(value -> variable(key));
    }

    /// All keys that stand in files, known or not, with the strongest file that has each.
    public SortedMap<String, String> fileKeys() {
        return new TreeMap<>(files);
    }

    /// All variables that are set, known or not, but for those of lists that a file has.
    public Set<String> variables() {
        var shown = new TreeSet<>(variables.all());
        lists.forEach(list -> shown.removeAll(variables.below(list)));
        return shown;
    }

    /// What could not be taken.
    public List<Unreadable> unreadable() {
        return List.copyOf(unreadable);
    }

    private boolean isHidden(String key) {
        return list(key).filter(lists::contains).isPresent();
    }

    private static Optional<String> list(String key) {
        Matcher item = IN_LIST.matcher(key);
        return item.matches() ? Optional.of(item.group(1)) : Optional.empty();
    }
}
