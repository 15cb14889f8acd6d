package dev.stash2plex.config;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/// Takes out of a YAML file what Helidon's parser would not survive, before it is given the file.
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

    private int weight;

    private YamlFile() {}

    /// The same settings as YAML without aliases, in which each value is a text as it is written in the file, so that a
    /// key of digits stays what it is.
    static String plain(Path file) throws UnreadableYaml {
        try {
            Object root = yaml(new OnlyTexts()).load(new ByteArrayInputStream(bytes(file)));
            if (root == null) {
                return "";
            }
            if (!(root instanceof Map)) {
                throw new UnreadableYaml("it has no keys with values");
            }
            return yaml(new Resolver()).dump(new YamlFile().copy(root, 0, 0));
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

    private static Yaml yaml(Resolver resolver) {
        var options = new LoaderOptions();
        var dumping = new DumperOptions();
        dumping.setDefaultScalarStyle(DumperOptions.ScalarStyle.DOUBLE_QUOTED);
        dumping.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        return new Yaml(new SafeConstructor(options), new Representer(dumping), dumping, options, resolver);
    }

    /// @param path letters of the keys that lead here, which stand before each value below
    private Object copy(@Nullable Object value, int path, int depth) throws UnreadableYaml {
        if (value instanceof Map<?, ?> entries) {
            var copy = new LinkedHashMap<String, Object>();
            for (var entry : entries.entrySet()) {
                String key = String.valueOf(entry.getKey());
                bound(path + key.length() + WEIGHT_OF_ENTRY, depth);
                copy.put(key, copy(entry.getValue(), path + key.length(), depth + 1));
            }
            return copy;
        }
        if (value instanceof List<?> items) {
            var copy = new ArrayList<Object>();
            for (Object item : items) {
                bound(path + WEIGHT_OF_ENTRY, depth);
                copy.add(copy(item, path, depth + 1));
            }
            return copy;
        }
        String text = value == null ? "" : value.toString();
        bound(text.length(), depth);
        return text;
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
