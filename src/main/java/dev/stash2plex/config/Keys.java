package dev.stash2plex.config;

import dev.stash2plex.config.layer.Layers;
import dev.stash2plex.config.value.Pasted;
import dev.stash2plex.config.value.TextFile;
import dev.stash2plex.config.value.ValueType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/// The leaves of all sources, read one by one.
///
/// Reading never throws. A value that does not fit is noted as a [SettingsFault] and the default is used, so that the
/// records go on reading and every fault is found in one start. Keys that no record asked for are found afterwards by
/// [Strangers].
public final class Keys {
    /// What follows the key of a secret to make the key of the file that the secret stands in.
    private static final String FILE = "-file";

    /// The longest secret that is asked for, Stash's key, has some hundred letters.
    private static final int MOST_BYTES_OF_SECRET = 8192;

    private final Layers layers;
    private final Path folder;
    private final SortedSet<String> read = new TreeSet<>();
    private final List<SettingsFault> faults = new ArrayList<>();
    private final List<EffectiveSetting> effective = new ArrayList<>();
    private final List<String> overridden = new ArrayList<>();
    private final List<String> guesses = new ArrayList<>();
    private final List<String> secrets = new ArrayList<>();

    /// @param folder where the relative paths of files begin that settings name
    Keys(Layers layers, Path folder) {
        this.layers = layers;
        this.folder = folder;
    }

    /// The value of `key`, which has a default.
    public <T> T get(String key, ValueType<T> type) {
        return find(key, type).orElseGet(() -> type.parse(layers.byDefault(key)));
    }

    /// The value of `key`, or nothing where no source has it.
    public <T> Optional<T> find(String key, ValueType<T> type) {
        read.add(key);
        var raw = layers.value(key);
        noteOverride(key);
        if (raw.isEmpty()) {
            effective.add(new EffectiveSetting(key, "", Layers.DEFAULT));
            return Optional.empty();
        }
        try {
            T value = type.parse(raw.get());
            effective.add(new EffectiveSetting(key, type.show(raw.get(), value), layers.origin(key)));
            return Optional.of(value);
        } catch (IllegalArgumentException e) {
            reject(key, Secrets.withoutCredentials(raw.get()) + " " + e.getMessage());
            return Optional.empty();
        }
    }

    /// The value of `key`, which has no default: its absence is a fault, and `placeholder` is only returned so that
    /// reading can go on.
    public <T> T require(String key, ValueType<T> type, T placeholder, String whatItIs) {
        var found = find(key, type);
        if (found.isEmpty() && faults.stream().noneMatch(fault -> fault.key().equals(key))) {
            faults.add(new SettingsFault(key, "not set", "is missing: " + whatItIs));
        }
        return found.orElse(placeholder);
    }

    /// A value that is never shown. It is the value of `key`, or stands in the file that `key` with `-file` names.
    public Optional<String> findSecret(String key) {
        String fileKey = key + FILE;
        read.add(fileKey);
        var file = layers.value(fileKey);
        if (file.isPresent()) {
            noteOverride(fileKey);
            if (given(key).isPresent()) {
                reject(fileKey, "is set beside " + key + " (" + layers.origin(key) + "); leave one of them out");
            }
            return inFile(key, fileKey, file.get());
        }
        noteOverride(key);
        var secret = given(key);
        effective.add(new EffectiveSetting(
                key, secret.isPresent() ? "***" : "", secret.isPresent() ? layers.origin(key) : Layers.DEFAULT));
        return secret;
    }

    private Optional<String> given(String key) {
        read.add(key);
        var secret = layers.value(key).map(Pasted::clean).filter(text -> !text.isEmpty());
        secret.ifPresent(this::hide);
        return secret;
    }

    private Optional<String> inFile(String key, String fileKey, String path) {
        try {
            String secret = Pasted.clean(new TextFile(folder, MOST_BYTES_OF_SECRET).read(path));
            hide(secret);
            effective.add(new EffectiveSetting(key, "***", layers.origin(fileKey)));
            return Optional.of(secret);
        } catch (IllegalArgumentException e) {
            // Whoever takes it for the secret itself has written that here.
            boolean isPath = path.contains("/") || path.contains("\\");
            reject(fileKey, (isPath ? path + " " : "") + e.getMessage());
            return Optional.empty();
        }
    }

    /// The items of a list of objects. Item `0` of `match.path-rules` has the leaves `match.path-rules.0.…`, in the
    /// environment `S2P_MATCH_PATH_RULES_0_…`. A list in YAML replaces the one of the environment as a whole.
    public <T> List<T> items(String key, Function<String, T> item) {
        noteOverride(key);
        var items = new ArrayList<T>();
        for (int index = 0; layers.hasItem(key + "." + index); index++) {
            items.add(item.apply(key + "." + index));
        }
        return List.copyOf(items);
    }

    /// Where the relative path of a file begins that a setting names.
    Path folder() {
        return folder;
    }

    /// Notes that the value of `key`, well-formed in itself, cannot be used.
    public void reject(String key, String problem) {
        boolean inFile = layers.origin(key).equals(Layers.DEFAULT);
        faults.add(new SettingsFault(key, layers.origin(inFile ? key + FILE : key), problem));
    }

    /// Notes that the value of `key` is taken for something that it does not say itself.
    void guess(String key, String sentence) {
        guesses.add("%s (%s): %s".formatted(key, layers.origin(key), sentence));
    }

    /// Notes a text that must not be read anywhere.
    void hide(String secret) {
        secrets.add(secret);
    }

    /// The faults so far, and one for every key of a file and every variable that nobody has read.
    List<SettingsFault> faults() {
        var all = new ArrayList<>(faults);
        all.addAll(Strangers.of(layers, read));
        return all;
    }

    List<EffectiveSetting> effective() {
        return List.copyOf(effective);
    }

    List<String> overridden() {
        return List.copyOf(overridden);
    }

    List<String> guesses() {
        return List.copyOf(guesses);
    }

    /// The values of all secret settings that were read, also of those that cannot be used.
    Secrets secrets() {
        return Secrets.of(secrets);
    }

    private void noteOverride(String key) {
        layers.overridden(key)
                .ifPresent(variable -> overridden.add("%s: %s holds over %s".formatted(key, file(key), variable)));
    }

    private String file(String key) {
        var keys = layers.fileKeys();
        String file = keys.get(key);
        return file == null ? keys.tailMap(key + ".").firstEntry().getValue() : file;
    }
}
