package dev.stash2plex.match;

import dev.stash2plex.path.FilePath;
import dev.stash2plex.stash.SceneSummary;
import dev.stash2plex.words.Word;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How well a scene fits what a file is called, in points. 100 and more is as good as certain.
///
/// The sum of what its title gives (up to 78, see [TitleFit]), its date (22 for the same day, −35 for another,
/// −6 for another year alone, see [DateFit]), its studio and performers (up to 20, see [OwnerFit]), its code
/// (30), and 6 if nothing is left over in the name while an owner or the folder agrees.
///
/// Without a title, the same day with studio and performer gives 85, and so does a code; words left over take
/// 25 and 7 each. A title that says nothing alone, like `13`, gives 10 more on that day.
final class Scorer {
    private static final double CODE = 30;
    private static final double CODE_ALONE = 85;
    private static final double DAY_ALONE = 45;
    private static final double OWNER_OF_DAY = 20;
    private static final double STRANGE_ON_DAY = 25;
    private static final double STRANGE_WITH_CODE = 0.25;
    private static final double CLEAN = 6;
    private static final double OWN_TITLE = 10;

    /// The most that a scene gets to which a trailer, or the like, belongs: a person may choose it.
    private static final double BESIDE = 60;

    private static final String ALONE = "date, studio, performer or code alone";

    private final Mention mention;
    private final Weights weights;
    private final SceneNames scene;
    private final DateFit date;
    private final OwnerFit owners;
    private final Strangeness strangeness;
    private final boolean sameFolder;
    private final Set<String> names;
    private double points;
    private double doubt;
    private boolean open;
    private @Nullable TitleFit best;

    /// @param cache of the search
    Scorer(Mention mention, Weights weights, NameCache cache, SceneSummary summary) {
        this.mention = mention;
        this.weights = weights;
        this.scene = SceneNames.of(summary, cache);
        this.date = DateFit.of(mention.days(), mention.years(), scene.days());
        Set<String> own = scene.owners();
        this.owners = new OwnerFit(mention, scene, own);
        boolean sameDay = date == DateFit.SAME_DAY;
        this.strangeness =
                new Strangeness(mention, weights, owners, !scene.studios().isEmpty(), sameDay);
        this.sameFolder = isInFolder(mention, summary);
        this.names = new HashSet<>(own);
        names.addAll(mention.studios().keySet());
        names.addAll(mention.performers().keySet());
        this.points = Math.max(byDay(), byCode());
        for (int i = 0; i < scene.titles().size(); i++) {
            take(fit(i));
        }
    }

    private static boolean isInFolder(Mention mention, SceneSummary summary) {
        return summary.files().stream()
                .map(file -> FilePath.segments(file.path()))
                .filter(segments -> segments.size() > 1)
                .anyMatch(segments -> mention.isIn(segments.get(segments.size() - 2)));
    }

    /// How the title, or the name of a file, fits: in the name of a file, anybody's name is no part of the
    /// title.
    private TitleFit fit(int at) {
        boolean isTitle = scene.titled() && at == 0;
        Predicate<String> named = isTitle ? names::contains : text -> names.contains(text) || mention.isOwner(text);
        return new TitleFit(mention, weights, scene.titles().get(at), named, owners, strangeness);
    }

    private void take(TitleFit fit) {
        if (fit.points() <= 0) {
            return;
        }
        boolean clean = fit.isClean() && (owners.points() > 0 || sameFolder);
        double sum =
                fit.points() + date.points() + owners.points() + (owners.isCoded() ? CODE : 0) + (clean ? CLEAN : 0);
        sum = bounded(sum, fit.isBeside());
        doubt = Math.max(doubt, fit.isLikely() ? sum + unknown() : 0);
        if (sum > points) {
            points = sum;
            open = fit.isOpen();
            best = fit;
        }
    }

    /// Studio, performer and day together are hardly a coincidence, but a day may have seen two scenes: a
    /// title in the name has to be that of the scene.
    private double byDay() {
        if (date != DateFit.SAME_DAY) {
            return 0;
        }
        BitSet explained = owners.explained();
        boolean whole = false;
        if (scene.titled()) {
            var title = new Alignment(scene.titles().getFirst().told(), mention.spans(), explained);
            whole = title.isComplete();
            explained = title.explained();
        }
        double cost = 0;
        boolean beside = false;
        for (int i = explained.nextClearBit(0); i < mention.words().size(); i = explained.nextClearBit(i + 1)) {
            cost += STRANGE_ON_DAY * weights.of(mention.words().get(i));
            beside |= mention.words().get(i).kind() == Word.Kind.EXTRA;
        }
        double sum = DAY_ALONE
                + (owners.hasStudio() ? OWNER_OF_DAY : 0)
                + (owners.hasPerformer() ? OWNER_OF_DAY : 0)
                + (whole ? OWN_TITLE : 0)
                - cost;
        return bounded(sum, beside);
    }

    private static double bounded(double sum, boolean beside) {
        return beside ? Math.min(sum, BESIDE) : sum;
    }

    private double byCode() {
        if (!owners.isCoded() || scene.code().words().size() < 2) {
            return 0;
        }
        double cost = strangeness.cost(new BitSet(), null);
        double sum = CODE_ALONE + date.points() + owners.points() - STRANGE_WITH_CODE * cost;
        return bounded(sum, strangeness.isBeside());
    }

    double points() {
        return points;
    }

    /// What it might have if what Stash does not know of it agreed. Another scene is not the answer because
    /// more is known of it.
    double atBest() {
        return Math.max(points, doubt);
    }

    private double unknown() {
        return (scene.days().isEmpty() && !mention.days().isEmpty() ? DateFit.SAME_DAY.points() : 0)
                + (scene.days().isEmpty() && !mention.years().isEmpty() ? DateFit.SAME_YEAR.points() : 0)
                + owners.unknown()
                + CLEAN;
    }

    /// Whether the name breaks off before the number that tells this scene from others.
    boolean isOpen() {
        return open;
    }

    /// Whether the name is all of the scene's title, or of what its files are called beside this very name,
    /// and says nothing that is not true of it.
    ///
    /// @param compact the name run together
    boolean isDescribed(String compact) {
        if (date.isContradiction()) {
            return false;
        }
        if (scene.titled()) {
            return fit(0).isDescription();
        }
        return IntStream.range(0, scene.titles().size())
                .filter(at -> !scene.titles().get(at).compact().equals(compact))
                .mapToObj(this::fit)
                .anyMatch(TitleFit::isDescription);
    }

    List<String> reasons() {
        var all = new ArrayList<String>(best == null ? List.of(ALONE) : best.reasons());
        if (!date.reason().isEmpty()) {
            all.add(date.reason());
        }
        all.addAll(owners.reasons());
        return all;
    }
}
