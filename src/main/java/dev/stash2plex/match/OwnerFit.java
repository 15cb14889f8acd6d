package dev.stash2plex.match;

import dev.stash2plex.match.Spans.Span;
import dev.stash2plex.words.Name;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Whether a file's name, or the folders around it, name a scene's studio, performers and code.
///
/// A studio gives 8 points, half of its name 4; a performer 8, all of them 12; a folder's name 60 % of that.
final class OwnerFit {
    private static final double STUDIO = 8;
    private static final double PERFORMER = 8;
    private static final double ALL_PERFORMERS = 4;
    private static final double IN_FOLDER = 0.6;

    private final Query query;
    private final BitSet explained = new BitSet();
    private final BitSet halfNames = new BitSet();
    private final BitSet strangers = new BitSet();
    private final List<String> reasons = new ArrayList<>();
    private final boolean coded;
    private final boolean studio;
    private final boolean performer;
    private final double points;

    OwnerFit(Query query, SceneNames scene) {
        this.query = query;
        this.coded = !scene.code().words().isEmpty() && isNamed(scene.code());
        double studioShare =
                scene.studios().stream().mapToDouble(this::share).max().orElse(0);
        explained.or(halfNames);
        halfNames.clear();
        long performers = scene.performers().stream()
                .mapToDouble(this::share)
                .filter(share -> share == 1)
                .count();
        this.studio = studioShare == 1;
        this.performer = performers > 0;
        Set<String> owners = scene.owners();
        others(query.studios(), owners, scene.studios().isEmpty());
        others(query.performers(), owners, scene.performers().isEmpty());
        boolean all = performer && performers == scene.performers().size();
        this.points = Math.max(STUDIO * studioShare, isInFolders(scene.studios()) ? STUDIO * IN_FOLDER : 0)
                + (performer ? PERFORMER : isInFolders(scene.performers()) ? PERFORMER * IN_FOLDER : 0)
                + (all ? ALL_PERFORMERS : 0);
        note(coded, "code");
        note(studioShare > 0, "studio");
        note(performer, performers + " of " + scene.performers().size() + " performers");
        note(!strangers.isEmpty(), "names another studio or performer");
    }

    /// Somebody else speaks against a scene, unless nobody wrote down whose it is.
    private void others(Map<String, Span> named, Set<String> owners, boolean unknown) {
        named.forEach((name, span) -> {
            if (!owners.contains(name)) {
                (unknown ? explained : strangers).set(span.from(), span.to());
            }
        });
    }

    private void note(boolean holds, String reason) {
        if (holds) {
            reasons.add(reason);
        }
    }

    private boolean isNamed(Name owner) {
        Optional<Span> whole = query.spans().find(owner.words());
        whole.ifPresent(span -> explained.set(span.from(), span.to()));
        return whole.isPresent();
    }

    /// How much of a name there is: all, half, nothing.
    private double share(Name owner) {
        if (isNamed(owner)) {
            return 1;
        }
        var alignment = new Alignment(owner.words(), query.spans());
        if (alignment.isComplete()) {
            explained.or(alignment.explained());
            return 1;
        }
        halfNames.or(alignment.explained());
        return alignment.explained().isEmpty() ? 0 : 0.5;
    }

    private boolean isInFolders(List<Name> owners) {
        return owners.stream()
                .anyMatch(owner -> query.folders().find(owner.words()).isPresent());
    }

    /// Words of the file's name that name one of them.
    boolean explains(int word) {
        return explained.get(word);
    }

    /// Words that are the first or last name of a performer, and may be a word of another title.
    boolean isHalfName(int word) {
        return halfNames.get(word);
    }

    /// Words that name another studio or performer of the library.
    boolean isStranger(int word) {
        return strangers.get(word);
    }

    boolean isCoded() {
        return coded;
    }

    boolean hasStudio() {
        return studio;
    }

    boolean hasPerformer() {
        return performer;
    }

    double points() {
        return points;
    }

    List<String> reasons() {
        return reasons;
    }
}
