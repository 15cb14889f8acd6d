package dev.stash2plex.match;

import dev.stash2plex.library.index.SceneIndex;
import dev.stash2plex.words.Word;
import java.util.HashMap;
import java.util.Map;

/// How much a word tells: 1 for one that no scene or few have, less the more scenes have it.
final class Weights {
    private static final double GENERIC = 0.5;
    private static final double PART = 0.15;
    private static final double NUMBER = 0.6;
    private static final double STOP = 0.08;
    private static final double LEAST = 0.25;
    /// A word that one scene of a small library has may still be a common one.
    private static final int OTHERS = 2000;

    private final SceneIndex index;
    private final Map<String, Double> known = new HashMap<>();

    Weights(SceneIndex index) {
        this.index = index;
    }

    double of(Word word) {
        return switch (word.kind()) {
            case GENERIC -> GENERIC;
            case PART -> PART;
            case NUMBER -> NUMBER;
            case STOP -> STOP;
            case TAG -> 0;
            case EXTRA -> 1;
            case WORD -> known.computeIfAbsent(word.text(), text -> rarity(word));
        };
    }

    private double rarity(Word word) {
        double all = index.size() + OTHERS;
        double count = word.parts().stream().mapToInt(index::countByWord).min().orElse(0);
        double rarity = Math.log(all / (count + 1)) / Math.log(all);
        double length = word.isUnspaced() ? Math.min(3, word.text().length() / 2.0) : 1;
        return Math.max(LEAST, Math.min(1, rarity * 1.15)) * length;
    }
}
