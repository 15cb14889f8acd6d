package dev.stash2plex.match.corpus;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Chance, from a seed.
final class Dice {
    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    /// From 0 to below `bound`.
    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    <T> T of(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    String of(String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    String hex(int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(Integer.toHexString(random.nextInt(16)));
        }
        return text.toString().toLowerCase(Locale.ROOT);
    }
}
