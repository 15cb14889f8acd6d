package dev.stash2plex.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/// The leaves of all sources, read one by one: YAML over environment over default.
///
/// Reading never throws. A value that does not fit is noted as a [SettingsFault] and the default is used, so that
/// the records go on reading and every fault is found in one start. Keys that no record asked for are found
/// afterwards by [#rejectUnread()].
public final class Keys {
    private static final String VARIABLE_PREFIX = "S2P_";

    private final SortedMap<String, YamlLeaf> yaml;
    private final Map<String, String> environment;
    private final SortedSet<String> read = new TreeSet<>();
    private final List<SettingsFault> faults = new ArrayList<>();
    private final List<EffectiveSetting> effective = new ArrayList<>();
    private final List<String> overridden = new ArrayList<>();
    private final List<String> secrets = new ArrayList<>();

    /// @param yaml leaf key, such as `stash.url` or `match.path-rules.0.name`, to its value and file
    /// @param environment variables of the process; empty values count as unset
    Keys(SortedMap<String, YamlLeaf> yaml, Map<String, String> environment) {
        this.yaml = yaml;
        this.environment = environment;
    }

    /// The value of `key`, or `fallback` where no source has it.
    public <T> T get(String key, ValueType<T> type, T fallback) {
        return find(key, type, Secrecy.PLAIN).orElseGet(() -> byDefault(key, fallback));
    }

    /// The value of `key`, or nothing where no source has it.
    public <T> Optional<T> find(String key, ValueType<T> type) {
        var found = find(key, type, Secrecy.PLAIN);
        if (found.isEmpty()) {
            byDefault(key, "");
        }
        return found;
    }

    /// Like [#find(String, ValueType)], for a value that is never shown.
    public Optional<String> findSecret(String key) {
        var found = find(key, ValueType.TEXT, Secrecy.SECRET);
        if (found.isEmpty()) {
            byDefault(key, "");
        }
        return found;
    }

    /// The value of `key`, which has no default: its absence is a fault, and `placeholder` is only returned so that
    /// reading can go on.
    public <T> T require(String key, ValueType<T> type, T placeholder, String whatItIs) {
        var found = find(key, type, Secrecy.PLAIN);
        if (found.isEmpty() && faults.stream().noneMatch(fault -> fault.key().equals(key))) {
            faults.add(new SettingsFault(key, "not set", "is missing: " + whatItIs));
        }
        return found.orElse(placeholder);
    }

    /// The items of a list of objects. Item `0` of `match.path-rules` has the leaves `match.path-rules.0.…`, in the
    /// environment `S2P_MATCH_PATH_RULES_0_…`. A list in YAML replaces the one of the environment as a whole.
    public <T> List<T> items(String key, Function<String, T> item) {
        boolean inYaml = hasAnyBelow(key, yaml);
        var items = new ArrayList<T>();
        for (int index = 0; hasItem(key + "." + index, inYaml); index++) {
            items.add(item.apply(key + "." + index));
        }
        return List.copyOf(items);
    }

    /// Notes that the value of `key`, well-formed in itself, cannot be used.
    public void reject(String key, String problem) {
        faults.add(new SettingsFault(key, sourceOf(key), problem));
    }

    /// Adds a fault for every key of the YAML files and every `S2P_…` variable that nobody has read.
    void rejectUnread() {
        yaml.forEach((key, leaf) -> {
            if (!read.contains(key)) {
                faults.add(new SettingsFault(key, leaf.file(), "is not a setting" + nearest(key, read)));
            }
        });
        var variables = new TreeSet<String>();
        read.forEach(key -> variables.add(variable(key)));
        environment.forEach((name, value) -> {
            if (name.startsWith(VARIABLE_PREFIX) && !value.isBlank() && !variables.contains(name)) {
                faults.add(new SettingsFault(name, "environment", "is not a setting" + nearest(name, variables)));
            }
        });
    }

    List<SettingsFault> faults() {
        return List.copyOf(faults);
    }

    List<EffectiveSetting> effective() {
        return List.copyOf(effective);
    }

    List<String> overridden() {
        return List.copyOf(overridden);
    }

    /// The values of all secret settings that were read, also of those that cannot be used.
    Secrets secrets() {
        return Secrets.of(secrets);
    }

    /// Whether a key such as `key.0` has a value.
    static boolean hasAnyBelow(String key, SortedMap<String, YamlLeaf> leaves) {
        var from = leaves.tailMap(key + ".");
        return !from.isEmpty() && from.firstKey().startsWith(key + ".");
    }

    /// The environment variable of a key: `stash.api-key` is `S2P_STASH_API_KEY`.
    static String variable(String key) {
        return VARIABLE_PREFIX + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    private <T> Optional<T> find(String key, ValueType<T> type, Secrecy secrecy) {
        read.add(key);
        var raw = raw(key);
        if (raw.isEmpty()) {
            return Optional.empty();
        }
        noteOverride(key);
        if (secrecy == Secrecy.SECRET) {
            secrets.add(raw.get().strip());
        }
        try {
            T value = type.parse(raw.get());
            effective.add(new EffectiveSetting(key, secrecy.show(raw.get()), sourceOf(key)));
            return Optional.of(value);
        } catch (IllegalArgumentException e) {
            String shown = secrecy.show(Secrets.withoutCredentials(raw.get()));
            faults.add(new SettingsFault(key, sourceOf(key), shown + " " + e.getMessage()));
            return Optional.empty();
        }
    }

    private <T> T byDefault(String key, T fallback) {
        if (raw(key).isEmpty()) {
            effective.add(new EffectiveSetting(key, String.valueOf(fallback), "default"));
        }
        return fallback;
    }

    private Optional<String> raw(String key) {
        var leaf = yaml.get(key);
        return leaf != null ? Optional.of(leaf.value()) : variableValue(key);
    }

    private Optional<String> variableValue(String key) {
        return Optional.ofNullable(environment.get(variable(key))).filter(value -> !value.isBlank());
    }

    private String sourceOf(String key) {
        var leaf = yaml.get(key);
        return leaf != null ? leaf.file() : variable(key);
    }

    private void noteOverride(String key) {
        var leaf = yaml.get(key);
        var variable = variableValue(key);
        if (leaf != null && variable.isPresent() && !variable.get().equals(leaf.value())) {
            overridden.add("%s: %s holds over %s".formatted(key, leaf.file(), variable(key)));
        }
    }

    private boolean hasItem(String prefix, boolean inYaml) {
        return inYaml
                ? hasAnyBelow(prefix, yaml)
                : environment.entrySet().stream()
                        .anyMatch(variable -> variable.getKey().startsWith(variable(prefix) + "_")
                                && !variable.getValue().isBlank());
    }

    private static String nearest(String name, SortedSet<String> known) {
        return NearMiss.of(name, known)
                .map(near -> "; did you mean " + near + "?")
                .orElse("");
    }

    private enum Secrecy {
        PLAIN,
        SECRET;

        String show(String value) {
            return this == SECRET ? "***" : value;
        }
    }
}
