package dev.stash2plex.config.layer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/// The settings that stand in a YAML file, one leaf each: `match.path-rules.0.name` for a value in a list of objects,
/// and one value, a line an item, for a list of texts.
///
/// The file is read here, and Helidon is given the leaves, since its own parser would not survive every file: an alias
/// is followed as often as it stands there, and one that leads back to itself never ends. So what comes out is bounded,
/// not only what is read.
final class YamlFile {
    /// Some thousand path rules.
    private static final int MOST_BYTES = 1 << 20;

    /// In letters of keys and values, with what an entry takes besides.
    private static final int MOST_WEIGHT = MOST_BYTES;

    private static final int WEIGHT_OF_ENTRY = 64;

    /// The deepest setting, a path rule's, stands in five.
    private static final int DEEPEST = 20;

    private static final String ROOT = "s2p.";

    private final SortedMap<String, String> leaves = new TreeMap<>();
    private int weight;

    private YamlFile() {}

    /// The leaves of a file, each a text as it is written there, so that a key of digits stays what it is. Blank ones
    /// are left out, and so is the root `s2p`, which may be missing.
    static SortedMap<String, String> leaves(Path file) throws UnreadableYaml {
        try {
            @Nullable Object root = yaml().load(new ByteArrayInputStream(bytes(file)));
            if (root != null && !(root instanceof Map)) {
                throw new UnreadableYaml("it has no keys with values");
            }
            var read = new YamlFile();
            read.put("", root, 0);
            return read.leaves;
        } catch (IOException e) {
            throw new UnreadableYaml("reading failed (" + e.getClass().getSimpleName() + ")");
        } catch (YAMLException e) {
            throw UnreadableYaml.of(e);
        } catch (IllegalArgumentException e) {
            throw new UnreadableYaml("a value does not have the type that its !!tag says");
        } catch (StackOverflowError e) {
            throw new UnreadableYaml("an anchor refers to itself");
        }
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

    /// @param key that leads here, which stands before each value below
    private void put(String key, @Nullable Object value, int depth) throws UnreadableYaml {
        if (value instanceof Map<?, ?> entries) {
            for (var entry : entries.entrySet()) {
                String name = String.valueOf(entry.getKey());
                bound(key.length() + name.length() + WEIGHT_OF_ENTRY, depth);
                put(key.isEmpty() ? name : key + "." + name, entry.getValue(), depth + 1);
            }
        } else if (value instanceof List<?> items) {
            putItems(key, items, depth);
        } else {
            putText(key, value == null ? "" : value.toString(), depth);
        }
    }

    private void putItems(String key, List<?> items, int depth) throws UnreadableYaml {
        var texts = new StringBuilder();
        int index = 0;
        for (Object item : items) {
            bound(key.length() + WEIGHT_OF_ENTRY, depth);
            if (item instanceof Map || item instanceof List) {
                put(key + "." + index, item, depth + 1);
            } else if (item != null) {
                texts.append(item).append('\n');
            }
            index++;
        }
        putText(key, texts.toString(), depth);
    }

    private void putText(String key, String text, int depth) throws UnreadableYaml {
        bound(text.length(), depth);
        if (!text.isBlank()) {
            leaves.put(key.startsWith(ROOT) ? key.substring(ROOT.length()) : key, text);
        }
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
