package dev.stash2plex.match;

import dev.stash2plex.words.Word;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the words of a file's name cost that nothing in a scene accounts for: they may be the title of
/// another.
///
/// A word that tells something costs 36 points, in brackets 9, in brackets at the beginning, where the studio
/// stands, 30, unless the name has the scene's studio, a performer or the day elsewhere, and on the very day of
/// the scene 9; another studio or performer always 36; a number 30, since part 3 is not part 2. Years,
/// resolutions, release tags, and what is left of a number in a bracket that was cut off, are free.
final class Strangeness {
    private static final double WORD = 36;
    private static final double ASIDE = 9;
    private static final double LEADING = 30;
    private static final double NUMBER = 30;
    private static final double HALF_NAME = 0.5;
    private static final double REST_OF_WORD = 45;
    private static final double MOST_OF_IT = 0.5;

    /// Another title may be made of common words.
    private static final double COMMON = 0.85;

    private static final List<Integer> HEIGHTS = List.of(240, 360, 480, 540, 576, 720, 1080, 1440, 2160, 4320);

    private final Mention mention;
    private final Weights weights;
    private final OwnerFit owners;
    private final boolean studioKnown;
    private final boolean sameDay;
    private final List<String> words = new ArrayList<>();
    private boolean beside;

    Strangeness(Mention mention, Weights weights, OwnerFit owners, boolean studioKnown, boolean sameDay) {
        this.mention = mention;
        this.weights = weights;
        this.owners = owners;
        this.studioKnown = studioKnown;
        this.sameDay = sameDay;
    }

    /// The cost of the words that neither the owners nor a title explain.
    ///
    /// @param byTitle the words that the title explains
    /// @param title tells how much of a word without blanks is in the title
    double cost(BitSet byTitle, @Nullable Alignment title) {
        words.clear();
        beside = false;
        double cost = 0;
        for (int i = 0; i < mention.words().size(); i++) {
            if (!byTitle.get(i) && !owners.explains(i)) {
                double each = cost(i, title);
                cost += each;
                beside |= mention.words().get(i).kind() == Word.Kind.EXTRA;
                if (each > 0) {
                    words.add(mention.words().get(i).text());
                }
            }
        }
        return cost;
    }

    private double cost(int at, @Nullable Alignment title) {
        Word word = mention.words().get(at);
        double share = title == null ? 0 : title.explainedShare(word);
        if (share > MOST_OF_IT) {
            return (1 - share) * weights.of(word) * REST_OF_WORD;
        }
        double cost = word.kind() == Word.Kind.NUMBER ? number(word, at) : word(word, at);
        return owners.isHalfName(at) ? cost * HALF_NAME : cost;
    }

    private double number(Word word, int at) {
        boolean isLast = at == mention.words().size() - 1;
        if (Mention.isYear(word) || HEIGHTS.contains(word.number()) || (isLast && mention.isOpen())) {
            return 0;
        }
        return NUMBER;
    }

    private double word(Word word, int at) {
        double weight = weights.of(word);
        if (word.kind() == Word.Kind.WORD) {
            weight = Math.max(weight, COMMON);
        }
        if (owners.isStranger(at) || word.kind() == Word.Kind.EXTRA) {
            return WORD * weight;
        }
        if (studioKnown && at < mention.leading() && !owners.hasStudio() && !owners.hasPerformer() && !sameDay) {
            return LEADING * weight;
        }
        return (word.aside() || sameDay ? ASIDE : WORD) * weight;
    }

    /// Whether one of the words names something beside a scene, like a trailer, the last time.
    boolean isBeside() {
        return beside;
    }

    /// The words that cost something the last time.
    List<String> words() {
        return words;
    }
}
