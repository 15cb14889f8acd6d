package dev.stash2plex.standin;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// `MultiCriterionInput` and its hierarchical sister: a condition on the ids that a scene refers to. With a depth,
/// an id stands for its children too: all of them for -1.
final class References {
    private final Library library;
    private final EntityKind kind;
    private final Criterion criterion;

    References(Library library, EntityKind kind, Criterion criterion) {
        this.library = library;
        this.kind = kind;
        this.criterion = criterion;
    }

    Predicate<Collection<Integer>> matching() {
        List<Set<Integer>> wanted = families("value");
        List<Set<Integer>> unwanted = families("excludes");
        Predicate<Collection<Integer>> wish =
                switch (criterion.modifier()) {
                    case "INCLUDES", "EQUALS" ->
                        ids -> wanted.isEmpty() || wanted.stream().anyMatch(one -> meets(ids, one));
                    case "INCLUDES_ALL" -> ids -> wanted.stream().allMatch(one -> meets(ids, one));
                    case "EXCLUDES", "NOT_EQUALS" -> ids -> wanted.stream().noneMatch(one -> meets(ids, one));
                    case "IS_NULL" -> Collection::isEmpty;
                    case "NOT_NULL" -> ids -> !ids.isEmpty();
                    default -> throw criterion.unsupported();
                };
        return wish.and(ids -> unwanted.stream().noneMatch(one -> meets(ids, one)));
    }

    private List<Set<Integer>> families(String field) {
        int depth = criterion.value("depth") instanceof Integer given ? given : 0;
        return criterion.value(field) instanceof List<?> ids
                ? ids.stream().map(id -> family(Go.atoi(id.toString()), depth)).toList()
                : List.of();
    }

    private Set<Integer> family(int id, int depth) {
        Set<Integer> family = new HashSet<>(Set.of(id));
        for (int level = 0; level != depth; level++) {
            Set<Integer> grown = new HashSet<>(family);
            library.entities(kind).stream()
                    .filter(entity -> meets(parents(entity), family))
                    .forEach(entity -> grown.add(entity.id()));
            if (!family.addAll(grown)) {
                break;
            }
        }
        return family;
    }

    private static Collection<Integer> parents(EntityData entity) {
        Integer parent = entity.reference("parent_studio");
        return parent == null ? entity.references("parents") : Set.of(parent);
    }

    private static boolean meets(Collection<Integer> ids, Set<Integer> family) {
        return ids.stream().anyMatch(family::contains);
    }
}
