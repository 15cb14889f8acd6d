package dev.stash2plex.match;

import java.util.Comparator;
import java.util.List;

/// The files that agree the most with a request.
final class Best {
    private static final Comparator<Suffix> ORDER = Comparator.comparingInt(Suffix::length)
            .thenComparing(Suffix::likeness)
            .reversed();

    private final List<Suffix> ranked;
    private final boolean contested;

    /// @param length how many segments have to agree at least
    Best(List<Suffix> suffixes, int length) {
        this.ranked = suffixes.stream()
                .filter(suffix -> suffix.length() >= length)
                .sorted(ORDER)
                .toList();
        this.contested = !ranked.isEmpty()
                && !suffix().isToTheLetter()
                && suffixes.stream()
                        .anyMatch(
                                other -> other.scene().id() != suffix().scene().id()
                                        && other.basename().compareTo(suffix().basename()) > 0
                                        && other.length() > 0);
    }

    boolean isEmpty() {
        return ranked.isEmpty();
    }

    Suffix suffix() {
        return ranked.getFirst();
    }

    /// Whether another scene agrees as much.
    boolean isTie() {
        return ranked.stream()
                .takeWhile(other -> ORDER.compare(suffix(), other) == 0)
                .anyMatch(other -> other.scene().id() != suffix().scene().id());
    }

    /// Whether another scene has a file whose name agrees better, though fewer folders do.
    boolean isContested() {
        return contested;
    }

    List<Suffix> all() {
        return ranked;
    }
}
