package dev.stash2plex.config.layer;

import io.helidon.config.spi.ConfigNode;
import io.helidon.config.spi.ConfigSource;
import io.helidon.config.spi.LazyConfigSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The variables of the process as a source of Helidon's: asked for a key, it looks into the one variable that the key
/// has. Helidon's own source would also let `PATH` be a setting, and `SERVER_PORT`.
///
/// A name does not tell its key, since `_` may stand for `.`, `-` or `_`; so this source is lazy and lists nothing.
final class Variables implements ConfigSource, LazyConfigSource {
    private static final String PREFIX = "S2P_";
    private static final Pattern ITEM = Pattern.compile(".*\\.\\d+");

    private final SortedMap<String, String> values;
    private final Predicate<String> hidden;

    private Variables(SortedMap<String, String> values, Predicate<String> hidden) {
        this.values = values;
        this.hidden = hidden;
    }

    /// @param environment of which others are left alone; empty values count as unset
    /// @param hidden keys that are not answered, because a file has the whole list that they are in
    static Variables of(Map<String, String> environment, Predicate<String> hidden) {
        var values = new TreeMap<String, String>();
        environment.forEach((name, value) -> {
            if (name.startsWith(PREFIX) && !value.isBlank()) {
                values.put(name, value);
            }
        });
        return new Variables(values, hidden);
    }

    /// The same source with the name of each variable in the place of its value.
    Variables names() {
        var names = new TreeMap<String, String>();
        values.keySet().forEach(name -> names.put(name, name));
        return new Variables(names, hidden);
    }

    /// The variable of a key: `stash.api-key` is `S2P_STASH_API_KEY`.
    static String name(String key) {
        return PREFIX + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /// The value of the variable of a key, hidden or not.
    Optional<String> value(String key) {
        return Optional.ofNullable(values.get(name(key)));
    }

    /// The names of all that are set.
    Set<String> all() {
        return values.keySet();
    }

    /// The names of those that are set for keys below this one.
    Set<String> below(String key) {
        String start = name(key) + "_";
        var below = new TreeSet<String>();
        for (String name : values.tailMap(start).keySet()) {
            if (!name.startsWith(start)) {
                break;
            }
            below.add(name);
        }
        return below;
    }

    @Override
    public Optional<ConfigNode> node(String key) {
        if (hidden.test(key)) {
            return Optional.empty();
        }
        Optional<ConfigNode> value = value(key).map(ConfigNode.ValueNode::create);
        boolean isItem =
                value.isEmpty() && ITEM.matcher(key).matches() && !below(key).isEmpty();
        return isItem ? Optional.of(ConfigNode.ObjectNode.empty()) : value;
    }

    @Override
    public String description() {
        return "variables";
    }
}
