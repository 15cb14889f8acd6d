package dev.stash2plex.standin;

import graphql.execution.TypeFromAST;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Complains about variables in Stash's words: its library checks them on its own before anything runs.
final class VariableCheck {
    private final GraphQLSchema schema;
    private final StashVersion version;

    VariableCheck(GraphQLSchema schema, StashVersion version) {
        this.schema = schema;
        this.version = version;
    }

    /// The first complaint.
    static final class Complaint extends RuntimeException {
        private static final long serialVersionUID = 1;

        final transient List<Object> path;

        Complaint(String message, List<Object> path) {
            super(message, null, false, false);
            this.path = path;
        }
    }

    void check(OperationDefinition operation, Map<String, Object> variables) {
        for (VariableDefinition definition : operation.getVariableDefinitions()) {
            String name = definition.getName();
            GraphQLType type = TypeFromAST.getTypeFromAST(schema, definition.getType());
            List<Object> path = List.of("variable", name);
            if (variables.containsKey(name)) {
                check(variables.get(name), type, path);
            } else if (type instanceof GraphQLNonNull && definition.getDefaultValue() == null) {
                throw new Complaint("must be defined", path);
            }
        }
    }

    private void check(@Nullable Object value, @Nullable GraphQLType type, List<Object> path) {
        if (value == null && type instanceof GraphQLNonNull) {
            throw new Complaint("cannot be null", path);
        }
        if (value == null || type == null) {
            return;
        }
        switch (type) {
            case GraphQLNonNull nonNull -> check(value, nonNull.getWrappedType(), path);
            case GraphQLList list -> elements(value, list.getWrappedType(), path);
            case GraphQLEnumType names -> {
                if (names.getValue(value.toString()) == null) {
                    throw new Complaint(value + " is not a valid " + names.getName(), path);
                }
            }
            case GraphQLInputObjectType object -> fields(value, object, path);
            case GraphQLScalarType scalar -> scalar(value, scalar.getName(), path);
            default -> {}
        }
    }

    private void elements(Object value, GraphQLType type, List<Object> path) {
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                check(list.get(i), type, longer(path, i));
            }
        } else {
            check(value, type, path);
        }
    }

    private static void scalar(Object value, String name, List<Object> path) {
        boolean wrong =
                switch (name) {
                    case "Int" -> !(value instanceof Integer);
                    case "Boolean" -> !(value instanceof Boolean);
                    case "String", "ID" -> value instanceof List || value instanceof Map;
                    default -> false;
                };
        if (wrong) {
            throw new Complaint("cannot use " + goKind(value) + " as " + name, path);
        }
    }

    private void fields(Object value, GraphQLInputObjectType type, List<Object> path) {
        if (!(value instanceof Map<?, ?> fields)) {
            String was = version.since(28) ? ", not a " + goKind(value) : "";
            throw new Complaint("must be a " + type.getName() + was, path);
        }
        for (GraphQLInputObjectField field : type.getFieldDefinitions()) {
            List<Object> inner = longer(path, field.getName());
            if (fields.containsKey(field.getName())) {
                check(fields.get(field.getName()), field.getType(), inner);
            } else if (field.getType() instanceof GraphQLNonNull) {
                throw new Complaint("must be defined", inner);
            }
        }
        for (Object name : fields.keySet()) {
            if (type.getFieldDefinition(Objects.toString(name)) == null) {
                throw new Complaint("unknown field", longer(path, Objects.toString(name)));
            }
        }
    }

    private static String goKind(Object value) {
        return switch (value) {
            case List<?> list -> "slice";
            case Map<?, ?> map -> "map";
            case Boolean truth -> "bool";
            default -> "string";
        };
    }

    private static List<Object> longer(List<Object> path, Object step) {
        return Stream.concat(path.stream(), Stream.of(step)).toList();
    }
}
