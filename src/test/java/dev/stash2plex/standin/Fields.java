package dev.stash2plex.standin;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLType;
import graphql.schema.LightDataFetcher;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads the fields of one type from its source object.
abstract class Fields<T> implements LightDataFetcher<@Nullable Object> {
    /// The value of a field, or null for blank. `asked` is a supplier because most fields can do without it, and a
    /// page of a thousand scenes has many.
    abstract @Nullable Object read(T source, String field, Supplier<Asked> asked);

    @Override
    public final @Nullable Object get(
            GraphQLFieldDefinition field, Object source, Supplier<DataFetchingEnvironment> environment) {
        Supplier<Asked> asked = () -> asked(environment.get());
        @SuppressWarnings("unchecked")
        Object value = read((T) source, field.getName(), asked);
        return value == null ? blank(field.getType()) : sent(value, asked);
    }

    @Override
    public final @Nullable Object get(DataFetchingEnvironment environment) {
        return get(
                environment.getFieldDefinition(), Objects.requireNonNull(environment.getSource()), () -> environment);
    }

    static Asked asked(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.getGraphQlContext().get(Asked.class));
    }

    private static Object sent(Object value, Supplier<Asked> asked) {
        return switch (value) {
            case Instant time -> asked.get().time(time);
            case List<?> list ->
                !list.isEmpty() && list.getFirst() instanceof Instant
                        ? list.stream().map(time -> sent(time, asked)).toList()
                        : list;
            default -> value;
        };
    }

    /// What a field that must not be null has when nobody said anything: nothing, in its own way.
    private static @Nullable Object blank(GraphQLOutputType type) {
        if (!(type instanceof GraphQLNonNull nonNull)) {
            return null;
        }
        GraphQLType inner = nonNull.getWrappedType();
        String name = inner instanceof GraphQLNamedType named ? named.getName() : "list";
        return switch (name) {
            case "list" -> List.of();
            case "Int", "Float", "Int64" -> 0;
            case "Boolean" -> false;
            case "String" -> "";
            case "Map" -> Map.of();
            default -> null;
        };
    }
}
