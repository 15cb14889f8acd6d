package dev.stash2plex.match;

import dev.stash2plex.library.FilePath;
import dev.stash2plex.match.Alignment.Cut;
import dev.stash2plex.match.Spans.Span;
import dev.stash2plex.stash.SceneSummary;
import dev.stash2plex.words.Name;
import dev.stash2plex.words.Word;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How well a scene fits what a file is called, from 0 to 100.
///
/// - The title, or the name of one of the scene's files, gives up to 78: all of it if every word is there,
///   much less if words are missing, the more a word tells (see [Weights]) the more it counts; a title that
///   says little, like `Part 2`, gives little.
/// - The date gives 22 if it is the same day, and takes 35 if it is another; a wrong year alone takes 6.
/// - The studio gives 8, a performer 8, all performers 12; either gives half as much in a folder's name.
/// - The studio's code gives 30.
/// - What is in the name and not in the scene takes: 30 for a word that tells something, 8 in brackets, 30 for
///   a number, since part 3 is not part 2; and a number that the title has and the name has not takes 25.
/// - Without a title, a date with studio and performer is enough for 85, a code that only this scene has for
///   85.
final class Scorer {
    private static final double TITLE = 78;
    private static final double CODE = 85;
    private static final double FACTS = 45;
    private static final double OWNER_FACT = 20;
    private static final double STRANGE_WORD = 30;
    private static final double STRANGE_ASIDE = 9;
    private static final double STRANGE_FIRST = 20;
    private static final double STRANGE_FACT = 25;
    private static final double STRANGE_PART = 45;
    private static final double STRANGE_NUMBER = 30;
    private static final double MISSING_NUMBER = 25;
    private static final double STUDIO = 8;
    private static final double PERFORMER = 8;
    private static final double ALL_PERFORMERS = 4;
    private static final double IN_FOLDER = 0.6;
    private static final double CLEAN = 6;
    /// Another title may be made of common words.
    private static final double COMMON = 0.75;
    private static final double DESCRIBED = 50;
    private static final double SPEAKING = 1.2;
    private static final double SPEAKING_WITH_OWNER = 0.6;
    private static final List<Integer> HEIGHTS = List.of(240, 360, 480, 540, 576, 720, 1080, 1440, 2160, 4320);

    private final Query query;
    private final Weights weights;
    private final SceneSummary summary;
    private final SceneNames scene;
    private final BitSet byOwners = new BitSet();
    private final List<String> reasons = new ArrayList<>();
    private final DateFit date;
    private final double owners;
    private final boolean studioNamed;
    private final int performersNamed;
    private final boolean coded;
    private final BitSet strangers;
    private boolean described;
    private boolean unfinished;
    private boolean open;

    Scorer(Query query, Weights weights, SceneSummary summary) {
        this.query = query;
        this.weights = weights;
        this.summary = summary;
        this.scene = SceneNames.of(summary);
        this.date = DateFit.of(query.days(), query.years(), scene.days());
        this.coded = isCoded();
        double studio = scene.studios().stream().mapToDouble(this::named).max().orElse(0);
        this.studioNamed = studio == 1;
        this.performersNamed = (int) scene.performers().stream()
                .mapToDouble(this::named)
                .filter(share -> share == 1)
                .count();
        boolean inFolder = scene.performers().stream()
                .anyMatch(name -> query.folders().find(name.words()).isPresent());
        boolean all =
                performersNamed > 0 && performersNamed == scene.performers().size();
        this.owners = STUDIO * Math.max(studio, studioInFolder() ? IN_FOLDER : 0)
                + (performersNamed > 0 ? PERFORMER : inFolder ? PERFORMER * IN_FOLDER : 0)
                + (all ? ALL_PERFORMERS : 0);
        this.strangers = query.strangers(scene.owners());
    }

    private boolean studioInFolder() {
        return scene.studios().stream()
                .anyMatch(name -> query.folders().find(name.words()).isPresent());
    }

    private boolean isInFolder(SceneSummary summary) {
        return summary.files().stream()
                .map(file -> FilePath.segments(file.path()))
                .filter(segments -> segments.size() > 1)
                .anyMatch(segments -> query.isIn(segments.get(segments.size() - 2)));
    }

    private boolean isCoded() {
        if (scene.code().words().isEmpty()) {
            return false;
        }
        Optional<Span> span = query.spans().find(scene.code().words());
        span.ifPresent(found -> byOwners.set(found.from(), found.to()));
        return span.isPresent();
    }

    /// How much of an owner's name the file's name has; each of its words is accounted for.
    private double named(Name owner) {
        Optional<Span> whole = query.spans().find(owner.words());
        if (whole.isPresent()) {
            byOwners.set(whole.get().from(), whole.get().to());
            return 1;
        }
        var alignment = new Alignment(owner.words(), query.spans());
        byOwners.or(alignment.explained());
        if (alignment.isComplete()) {
            return 1;
        }
        return alignment.explained().isEmpty() ? 0 : 0.5;
    }

    /// The best of what its title and the names of its files give.
    double score() {
        double best = Math.max(byFacts(), byCode());
        for (Name title : scene.titles()) {
            double points = byTitle(title);
            if (points > best) {
                best = points;
                open = unfinished;
            }
        }
        return best;
    }

    /// Whether the name says nothing that is not true of the scene, and all of its title.
    boolean isDescribed() {
        return scene.titled()
                && date != DateFit.OTHER_DAY
                && byTitle(scene.titles().getFirst()) >= DESCRIBED
                && described;
    }

    /// Whether the name breaks off before the number that tells this scene from others.
    boolean isOpen() {
        return open;
    }

    List<String> reasons() {
        return reasons;
    }

    private double byTitle(Name title) {
        List<Word> words = title.words().stream()
                .filter(word -> word.kind() != Word.Kind.TAG)
                .toList();
        var alignment = new Alignment(words, query.spans());
        double all = 0;
        double found = 0;
        double telling = 0;
        for (int i = 0; i < words.size(); i++) {
            double weight = weights.of(words.get(i));
            all += weight;
            found += weight * alignment.share(i);
            telling += words.get(i).kind() == Word.Kind.WORD ? weight * alignment.share(i) : 0;
        }
        if (found == 0 || telling == 0) {
            return 0;
        }
        double coverage = found / all;
        BitSet explained = alignment.explained();
        double missing = missingNumbers(words, alignment);
        unfinished = false;
        Optional<Cut> cut = alignment.cut(query.isCut());
        if (cut.isPresent()) {
            telling += cut.get().share() * weights.of(words.get(cut.get().word()));
            if (telling > (owners >= STUDIO ? SPEAKING_WITH_OWNER : SPEAKING)) {
                coverage = Math.max(coverage, 0.95);
                unfinished = missing > 0;
                missing = 0;
                if (cut.get().share() > 0) {
                    explained.set(query.words().size() - 1);
                }
            }
        }
        double strange = strange(explained, alignment);
        described = strange < 3 && missing == 0 && coverage > 0.99;
        boolean clean = strange < 3 && missing == 0 && coverage > 0.9 && (owners > 0 || isInFolder(summary));
        return TITLE * Math.pow(coverage, 1.5) * Math.min(1, 0.62 + 0.22 * telling)
                + date.points()
                + owners
                + (coded ? 30 : 0)
                + (clean ? CLEAN : 0)
                - missing
                - strange;
    }

    /// Studio, performer and day together are hardly a coincidence.
    private double byFacts() {
        if (date != DateFit.SAME_DAY) {
            return 0;
        }
        return FACTS + (studioNamed ? OWNER_FACT : 0) + (performersNamed > 0 ? OWNER_FACT : 0) - strangeFacts();
    }

    /// A day may have seen two scenes: a title in the name has to be that of the scene.
    private double strangeFacts() {
        double cost = 0;
        for (int i = 0; i < query.words().size(); i++) {
            cost += byOwners.get(i)
                    ? 0
                    : STRANGE_FACT * weights.of(query.words().get(i));
        }
        return cost;
    }

    private double byCode() {
        if (!coded || scene.code().words().size() < 2) {
            return 0;
        }
        return CODE + date.points() + owners - strange(new BitSet(), null) / 4;
    }

    private static double missingNumbers(List<Word> words, Alignment alignment) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).kind() == Word.Kind.NUMBER && !alignment.isFound(i)) {
                return MISSING_NUMBER;
            }
        }
        return 0;
    }

    /// What the words cost that nothing in the scene accounts for.
    private double strange(BitSet byTitle, @Nullable Alignment alignment) {
        double cost = 0;
        List<Word> words = query.words();
        for (int i = 0; i < words.size(); i++) {
            if (!byTitle.get(i) && !byOwners.get(i)) {
                Word word = words.get(i);
                double share = alignment == null ? 0 : alignment.explainedShare(word);
                cost += share > 0.5
                        ? (1 - share) * weights.of(word) * STRANGE_PART
                        : strange(word, strangers.get(i), i < query.leading());
            }
        }
        return cost;
    }

    private double strange(Word word, boolean otherOwner, boolean leading) {
        if (word.kind() == Word.Kind.NUMBER) {
            boolean harmless = Query.isYear(word) || HEIGHTS.contains(word.number());
            if (harmless) {
                return 0;
            }
            return word.number() == 1 && word.aside() ? STRANGE_ASIDE : STRANGE_NUMBER;
        }
        double weight = word.kind() == Word.Kind.WORD ? Math.max(weights.of(word), COMMON) : weights.of(word);
        if (otherOwner) {
            return STRANGE_WORD * weight;
        }
        if (leading && !scene.studios().isEmpty()) {
            return STRANGE_FIRST * weight;
        }
        boolean mild = word.kind() != Word.Kind.EXTRA && (word.aside() || date == DateFit.SAME_DAY);
        return weight * (mild ? STRANGE_ASIDE : STRANGE_WORD);
    }
}
