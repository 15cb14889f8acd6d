package dev.stash2plex.config;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/// The texts of one YAML file, each under the keys that lead to it: `match.path-rules.0.name`.
///
/// An alias is followed as often as it stands there, and one that leads back to itself never ends; so what comes
/// out is bounded, not only what is read.
final class YamlFile {
    /// Some thousand path rules.
    private static final int MOST_BYTES = 1 << 20;

    /// In letters of keys and values, with what an entry takes besides.
    private static final int MOST_WEIGHT = MOST_BYTES;

    private static final int WEIGHT_OF_ENTRY = 64;

    /// The deepest setting, a path rule's, stands in five.
    private static final int DEEPEST = 20;

    private final SortedMap<String, String> leaves = new TreeMap<>();
    private int weight;

    private YamlFile() {}

    /// Values as they are written, so that a key of digits stays what it is. The items of a plain list are one value,
    /// a line each.
    static SortedMap<String, String> leaves(Path file) throws UnreadableYaml {
        var reading = new YamlFile();
        try {
            Object root = yaml().load(new ByteArrayInputStream(bytes(file)));
            if (root instanceof Map<?, ?> entries) {
                reading.entries("", entries, 0);
            } else if (root != null) {
                throw new UnreadableYaml("it has no keys with values");
            }
        } catch (IOException e) {
            throw new UnreadableYaml("reading failed (" + e.getClass().getSimpleName() + ")");
        } catch (YAMLException e) {
            throw UnreadableYaml.of(e);
        } catch (IllegalArgumentException e) {
            throw new UnreadableYaml("a value does not have the type that its !!tag says");
        } catch (StackOverflowError e) {
            throw new UnreadableYaml("an anchor refers to itself");
        }
        return reading.leaves;
    }

    private static byte[] bytes(Path file) throws IOException, UnreadableYaml {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new UnreadableYaml("it is larger than %d bytes".formatted(MOST_BYTES));
            }
            return bytes;
        }
    }

    private static Yaml yaml() {
        var options = new LoaderOptions();
        var dumping = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(dumping), dumping, options, new OnlyTexts());
    }

    private void entries(String prefix, Map<?, ?> entries, int depth) throws UnreadableYaml {
        for (var entry : entries.entrySet()) {
            put(prefix + entry.getKey(), entry.getValue(), depth + 1);
        }
    }

    private void put(String key, Object value, int depth) throws UnreadableYaml {
        bound(key.length() + WEIGHT_OF_ENTRY, depth);
        if (value instanceof Map<?, ?> entries) {
            entries(key + ".", entries, depth);
        } else if (value instanceof List<?> items) {
            items(key, items, depth);
        } else {
            leaf(key, text(value));
        }
    }

    private void items(String key, List<?> items, int depth) throws UnreadableYaml {
        var texts = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            Object item = items.get(i);
            if (item instanceof Map || item instanceof List) {
                put(key + "." + i, item, depth + 1);
            } else if (!text(item).isBlank()) {
                bound(text(item).length() + WEIGHT_OF_ENTRY, depth);
                texts.append(text(item)).append('\n');
            }
        }
        leaf(key, texts.toString());
    }

    private void leaf(String key, String text) throws UnreadableYaml {
        bound(text.length(), 0);
        if (!text.isBlank()) {
            leaves.put(key, text);
        }
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private void bound(int more, int depth) throws UnreadableYaml {
        weight += more;
        if (weight > MOST_WEIGHT || depth > DEEPEST) {
            throw new UnreadableYaml(
                    "it has too much in it, or an anchor refers to itself (with its aliases followed, it"
                            + " may have %d letters and %d levels)".formatted(MOST_WEIGHT, DEEPEST));
        }
    }

    /// Takes a plain value for a text, but for what means "nothing" and for `<<`.
    private static final class OnlyTexts extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.NULL, NULL, "~nN\0");
            addImplicitResolver(Tag.NULL, EMPTY, null);
            addImplicitResolver(Tag.MERGE, MERGE, "<");
        }
    }
}
