package dev.stash2plex.standin;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.NodeUtil;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A document after parsing and validation: it can run, or it has errors.
record PreparedDocument(@Nullable Document document, List<Map<String, Object>> errors) {
    /// The operation of that name; the only one, if there is no name.
    @Nullable
    OperationDefinition operation(@Nullable String name) {
        List<OperationDefinition> all =
                Objects.requireNonNull(document).getDefinitionsOfType(OperationDefinition.class);
        if (name == null || name.isEmpty()) {
            return all.size() == 1 ? all.getFirst() : null;
        }
        return all.stream()
                .filter(operation -> name.equals(operation.getName()))
                .findFirst()
                .orElse(null);
    }

    /// The names of the fields that an operation asks of the root, without their aliases.
    List<String> rootFields(OperationDefinition operation) {
        return fields(operation.getSelectionSet()).toList();
    }

    private Stream<String> fields(SelectionSet selections) {
        return selections.getSelections().stream().flatMap(this::fields);
    }

    private Stream<String> fields(Selection<?> selection) {
        return switch (selection) {
            case Field field -> Stream.of(field.getName());
            case InlineFragment fragment -> fields(fragment.getSelectionSet());
            case FragmentSpread spread -> {
                FragmentDefinition fragment = NodeUtil.getFragmentsByName(Objects.requireNonNull(document))
                        .get(spread.getName());
                yield fields(Objects.requireNonNull(fragment).getSelectionSet());
            }
            default -> Stream.empty();
        };
    }
}
