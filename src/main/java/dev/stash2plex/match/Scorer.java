package dev.stash2plex.match;

import dev.stash2plex.library.FilePath;
import dev.stash2plex.stash.SceneSummary;
import dev.stash2plex.words.Name;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How well a scene fits what a file is called, in points. 100 and more is as good as certain.
///
/// The sum of what its title gives (up to 78, see [TitleFit]), its date (22 for the same day, −35 for another,
/// −6 for another year alone, see [DateFit]), its studio and performers (up to 20, see [OwnerFit]), its code
/// (30), and 6 if nothing is left over in the name while an owner or the folder agrees.
///
/// Without a title, the same day with studio and performer gives 85, and so does a code; words left over take
/// 25 and 7 each.
final class Scorer {
    private static final double CODE = 30;
    private static final double CODE_ALONE = 85;
    private static final double DAY_ALONE = 45;
    private static final double OWNER_OF_DAY = 20;
    private static final double STRANGE_ON_DAY = 25;
    private static final double STRANGE_WITH_CODE = 0.25;
    private static final double CLEAN = 6;

    private final Query query;
    private final Weights weights;
    private final SceneNames scene;
    private final DateFit date;
    private final OwnerFit owners;
    private final Strangeness strangeness;
    private final boolean sameFolder;
    private final Set<String> names;
    private double points;
    private boolean open;
    private List<String> reasons = List.of("date, studio, performer or code alone");

    Scorer(Query query, Weights weights, SceneSummary summary) {
        this.query = query;
        this.weights = weights;
        this.scene = SceneNames.of(summary);
        this.date = DateFit.of(query.days(), query.years(), scene.days());
        this.owners = new OwnerFit(query, scene);
        boolean sameDay = date == DateFit.SAME_DAY;
        this.strangeness =
                new Strangeness(query, weights, owners, !scene.studios().isEmpty(), sameDay);
        this.sameFolder = isInFolder(query, summary);
        this.names = new HashSet<>(scene.owners());
        names.addAll(query.studios().keySet());
        names.addAll(query.performers().keySet());
        this.points = Math.max(byDay(), byCode());
        for (Name title : scene.titles()) {
            take(fit(title));
        }
    }

    private static boolean isInFolder(Query query, SceneSummary summary) {
        return summary.files().stream()
                .map(file -> FilePath.segments(file.path()))
                .filter(segments -> segments.size() > 1)
                .anyMatch(segments -> query.isIn(segments.get(segments.size() - 2)));
    }

    private TitleFit fit(Name title) {
        return new TitleFit(query, weights, title, names, owners, strangeness);
    }

    private void take(TitleFit fit) {
        if (fit.points() <= 0) {
            return;
        }
        boolean clean = fit.isClean() && (owners.points() > 0 || sameFolder);
        double sum =
                fit.points() + date.points() + owners.points() + (owners.isCoded() ? CODE : 0) + (clean ? CLEAN : 0);
        if (sum > points) {
            points = sum;
            open = fit.isOpen();
            reasons = fit.reasons();
        }
    }

    /// Studio, performer and day together are hardly a coincidence, but a day may have seen two scenes: a
    /// title in the name has to be that of the scene.
    private double byDay() {
        if (date != DateFit.SAME_DAY) {
            return 0;
        }
        double cost = 0;
        for (int i = 0; i < query.words().size(); i++) {
            cost += owners.explains(i)
                    ? 0
                    : STRANGE_ON_DAY * weights.of(query.words().get(i));
        }
        return DAY_ALONE + (owners.hasStudio() ? OWNER_OF_DAY : 0) + (owners.hasPerformer() ? OWNER_OF_DAY : 0) - cost;
    }

    private double byCode() {
        if (!owners.isCoded() || scene.code().words().size() < 2) {
            return 0;
        }
        return CODE_ALONE + date.points() + owners.points() - STRANGE_WITH_CODE * strangeness.cost(new BitSet(), null);
    }

    double points() {
        return points;
    }

    /// Whether the name breaks off before the number that tells this scene from others.
    boolean isOpen() {
        return open;
    }

    /// Whether the name has all of the scene's title, and says nothing that is not true of it.
    boolean isDescribed() {
        return scene.titled()
                && date != DateFit.OTHER_DAY
                && fit(scene.titles().getFirst()).isDescription();
    }

    List<String> reasons() {
        var all = new ArrayList<>(reasons);
        if (!date.reason().isEmpty()) {
            all.add(date.reason());
        }
        all.addAll(owners.reasons());
        return all;
    }
}
