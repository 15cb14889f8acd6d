package dev.stash2plex.match;

import dev.stash2plex.match.NameCache.Owner;
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

    private final Mention mention;
    private final BitSet explained = new BitSet();
    private final BitSet halfNames = new BitSet();
    private final BitSet strangers = new BitSet();
    private final List<String> reasons = new ArrayList<>();
    private final boolean coded;
    private final boolean studio;
    private final boolean performer;
    private final double points;
    private final double unknown;

    OwnerFit(Mention mention, SceneNames scene, Set<String> owners) {
        this.mention = mention;
        this.coded = !scene.code().words().isEmpty() && isNamed(scene.code());
        double share =
                scene.studios().stream().mapToDouble(this::studioShare).max().orElse(0);
        long performers =
                scene.performers().stream().filter(this::isPerformerNamed).count();
        this.studio = share == 1;
        this.performer = performers > 0;
        others(mention.studios(), owners, scene.studios().isEmpty());
        others(mention.performers(), owners, scene.performers().isEmpty());
        boolean all = performer && performers == scene.performers().size();
        this.points = Math.max(STUDIO * share, isInFolders(scene.studios()) ? STUDIO * IN_FOLDER : 0)
                + (performer ? PERFORMER : isInFolders(scene.performers()) ? PERFORMER * IN_FOLDER : 0)
                + (all ? ALL_PERFORMERS : 0);
        this.unknown = (scene.studios().isEmpty() && !mention.studios().isEmpty() ? STUDIO : 0)
                + (scene.performers().isEmpty() && !mention.performers().isEmpty() ? PERFORMER + ALL_PERFORMERS : 0);
        note(coded, "code");
        note(share > 0, "studio");
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
        Optional<Span> whole =
                mention.spans().find(owner.words()).or(() -> mention.spans().find(owner.told()));
        whole.ifPresent(span -> explained.set(span.from(), span.to()));
        return whole.isPresent();
    }

    /// How much of a studio's name there is: all, its first word, nothing. The second is often `Films`.
    private double studioShare(Owner owner) {
        if (isNamed(owner.name())) {
            return 1;
        }
        var alignment = new Alignment(owner.name().told(), mention.spans());
        boolean begins = alignment.isFound(0);
        (begins ? explained : halfNames).or(alignment.explained());
        return alignment.isComplete() ? 1 : begins ? 0.5 : 0;
    }

    private boolean isPerformerNamed(Owner owner) {
        if (isNamed(owner.name())) {
            return true;
        }
        var alignment = new Alignment(owner.name().told(), mention.spans());
        (alignment.isComplete() ? explained : halfNames).or(alignment.explained());
        return alignment.isComplete();
    }

    private boolean isInFolders(List<Owner> owners) {
        return owners.stream()
                .anyMatch(owner -> mention.folders().find(owner.name().told()).isPresent());
    }

    /// Which words of the file's name name one of them.
    BitSet explained() {
        return (BitSet) explained.clone();
    }

    /// Whether this word names one of them.
    boolean explains(int word) {
        return explained.get(word);
    }

    /// Words that are part of the name of a performer or studio, and may be a word of another title.
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

    /// What it might have beyond, if those whom the name names are those whom Stash does not know.
    double unknown() {
        return unknown;
    }

    List<String> reasons() {
        return reasons;
    }
}
