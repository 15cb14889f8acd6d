package dev.stash2plex.match;

import dev.stash2plex.match.Alignment.Cut;
import dev.stash2plex.words.Name;
import dev.stash2plex.words.Word;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// How well one title of a scene, or the name of one of its files, is in the name of a file.
///
/// All of it gives 78 points, less the fewer words are there and the less these tell (see [Weights]): a title
/// like `Part 2` gives little. A number that the title has and the name has not takes 25, a word in another
/// place 36, since `Stars and Waves` is not `Waves and Stars`, and what the name has beyond takes what
/// [Strangeness] says.
final class TitleFit {
    private static final double TITLE = 78;
    private static final double LEAST = 0.62;
    private static final double EACH_WORD = 0.22;
    private static final double SHARPNESS = 2;
    private static final double MISSING_NUMBER = 25;
    private static final double OWN_NAME = 0.1;
    private static final double OUT_OF_ORDER = 36;

    private static final double NEARLY_ALL = 0.95;
    private static final double ALL = 0.99;
    private static final double NEGLIGIBLE = 3;

    /// How much has to be left of a title that was cut off: more where neither studio nor performer is named.
    private static final double ENOUGH_LEFT = 1.2;

    private static final double ENOUGH_LEFT_WITH_OWNER = 0.6;
    private static final double OWNER = 8;

    private final List<Word> words;
    private final double telling;
    private final double coverage;
    private final double missing;
    private final double strange;
    private final double disorder;
    private final boolean beside;
    private final boolean open;
    private final boolean cutOff;
    private final List<String> strangers;

    /// @param owners names of studios and performers, run together: in the name of a file they are no part of
    ///     a title
    TitleFit(
            Mention mention,
            Weights weights,
            Name title,
            Predicate<String> owners,
            OwnerFit ownerFit,
            Strangeness strangeness) {
        this.words = title.told();
        var alignment = new Alignment(words, mention.spans());
        BitSet own = own(owners);
        double all = 0;
        double found = 0;
        double told = 0;
        var telling = new BitSet();
        for (int i = 0; i < words.size(); i++) {
            double weight = weights.of(words.get(i)) * (own.get(i) ? OWN_NAME : 1);
            all += own.get(i) && !alignment.isFound(i) ? 0 : weight;
            found += weight * alignment.share(i);
            telling.set(i, words.get(i).kind() == Word.Kind.WORD && !own.get(i));
            told += telling.get(i) ? weight * alignment.share(i) : 0;
        }
        BitSet explained = alignment.explained();
        double share = all == 0 ? 0 : found / all;
        double missed = missingNumbers(alignment, own);
        boolean breaksOff = false;
        boolean shortened = false;
        Optional<Cut> cut = alignment.cut(mention.isCut());
        if (cut.isPresent()) {
            told += cut.get().share() * weights.of(words.get(cut.get().word()));
            if (told > (ownerFit.points() >= OWNER ? ENOUGH_LEFT_WITH_OWNER : ENOUGH_LEFT)) {
                share = Math.max(share, NEARLY_ALL);
                breaksOff = missed > 0;
                missed = 0;
                explained.set(
                        mention.words().size() - 1,
                        cut.get().share() > 0 || explained.get(mention.words().size() - 1));
                shortened = true;
            }
        }
        this.telling = told;
        this.coverage = share;
        this.missing = missed;
        this.open = breaksOff;
        this.cutOff = shortened;
        this.disorder = OUT_OF_ORDER * alignment.displaced(telling);
        this.strange = strangeness.cost(explained, alignment);
        this.beside = strangeness.isBeside();
        this.strangers = List.copyOf(strangeness.words());
    }

    /// Which words name an owner of the scene.
    private BitSet own(Predicate<String> owners) {
        var own = new BitSet();
        for (int from = 0; from < words.size(); from++) {
            var text = new StringBuilder();
            for (int to = from; to < Math.min(words.size(), from + Spans.LONGEST); to++) {
                text.append(words.get(to).text());
                if (owners.test(text.toString())) {
                    own.set(from, to + 1);
                }
            }
        }
        return own;
    }

    private double missingNumbers(Alignment alignment, BitSet own) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).kind() == Word.Kind.NUMBER && !alignment.isFound(i) && !own.get(i)) {
                return MISSING_NUMBER;
            }
        }
        return 0;
    }

    /// Whether the name may as well be this title, for all that is known.
    boolean isLikely() {
        return coverage >= NEARLY_ALL && telling > 0;
    }

    double points() {
        return telling == 0
                ? 0
                : TITLE * Math.pow(coverage, SHARPNESS) * Math.min(1, LEAST + EACH_WORD * telling)
                        - missing
                        - disorder
                        - strange;
    }

    /// Whether the name has all of the title and nothing else.
    boolean isClean() {
        return strange < NEGLIGIBLE && missing == 0 && disorder == 0 && coverage >= NEARLY_ALL;
    }

    /// Whether the name has the whole title, nothing else, and the title tells something.
    boolean isDescription() {
        return isClean() && coverage > ALL && telling > 0;
    }

    /// Whether the name breaks off before the number that tells this scene from others.
    boolean isOpen() {
        return open;
    }

    /// Whether the name is that of a trailer or the like, and not of the scene itself.
    boolean isBeside() {
        return beside;
    }

    List<String> reasons() {
        var reasons = new ArrayList<String>();
        String title = words.stream().map(Word::text).collect(Collectors.joining(" "));
        reasons.add("%.0f %% of '%s'".formatted(coverage * 100, title));
        if (cutOff) {
            reasons.add("cut off");
        }
        if (missing > 0) {
            reasons.add("without its number");
        }
        if (disorder > 0) {
            reasons.add("in another order");
        }
        if (strange > 0) {
            reasons.add("unexplained: " + String.join(" ", strangers));
        }
        return reasons;
    }
}
