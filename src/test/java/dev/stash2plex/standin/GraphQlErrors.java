package dev.stash2plex.standin;

import graphql.GraphQLError;
import graphql.InvalidSyntaxError;
import graphql.execution.NonNullableFieldWasNullError;
import graphql.validation.ValidationError;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Errors in the words and the shape of the library that Stash uses. Clients read the messages, so the frequent
/// ones are translated; the rest keeps the words of graphql-java.
final class GraphQlErrors {
    private static final Pattern NO_FIELD = Pattern.compile("Field '(.+)' in type '(.+)' is undefined");
    private static final Pattern NO_ARGUMENT = Pattern.compile("Unknown field argument '(.+)'");
    private static final Pattern NO_INPUT =
            Pattern.compile("argument '.*' with value .* contains a field not in '(.+)': '(.+)'");
    private static final Pattern NO_TYPE = Pattern.compile("Unknown type '(.+)'");
    private static final Pattern PREFIX = Pattern.compile("^Validation error( \\([^)]*\\))? ?: ");

    private GraphQlErrors() {}

    static Map<String, Object> validation(GraphQLError error) {
        boolean syntax = error instanceof InvalidSyntaxError;
        Map<String, Object> answer = new HashMap<>();
        answer.put("message", syntax ? syntax(error) : translated(error));
        if (error.getLocations() != null && !error.getLocations().isEmpty()) {
            answer.put(
                    "locations",
                    error.getLocations().stream()
                            .map(at -> Map.of("line", at.getLine(), "column", at.getColumn()))
                            .toList());
        }
        answer.put("extensions", code(syntax ? "GRAPHQL_PARSE_FAILED" : "GRAPHQL_VALIDATION_FAILED"));
        return answer;
    }

    static Map<String, Object> variable(VariableCheck.Complaint complaint) {
        return Map.of(
                "message", Objects.requireNonNull(complaint.getMessage()),
                "path", complaint.path,
                "extensions", code("GRAPHQL_VALIDATION_FAILED"));
    }

    /// An error while resolving: no location, no code.
    static Map<String, Object> resolving(GraphQLError error) {
        String message = error instanceof NonNullableFieldWasNullError ? "must not be null" : error.getMessage();
        List<Object> path = error.getPath();
        return path == null ? Map.of("message", message) : Map.of("message", message, "path", path);
    }

    static Map<String, String> code(String code) {
        return Map.of("code", code);
    }

    private static String syntax(GraphQLError error) {
        String preview = Objects.toString(error.getMessage(), "");
        return preview.contains("'<EOF>'") || preview.contains("end of file") || preview.contains("<EOF>")
                ? "Expected Name, found <EOF>"
                : "Unexpected " + preview;
    }

    private static String translated(GraphQLError error) {
        String message = PREFIX.matcher(error.getMessage()).replaceFirst("");
        Matcher field = NO_FIELD.matcher(message);
        if (field.find()) {
            return "Cannot query field \"" + field.group(1) + "\" on type \"" + field.group(2) + "\".";
        }
        Matcher argument = NO_ARGUMENT.matcher(message);
        if (argument.find()) {
            return "Unknown argument \"" + argument.group(1) + "\" on field \"" + onField(error) + "\".";
        }
        Matcher input = NO_INPUT.matcher(message);
        if (input.find()) {
            return "Field \"" + input.group(2) + "\" is not defined by type \"" + input.group(1) + "\".";
        }
        Matcher type = NO_TYPE.matcher(message);
        return type.find() ? "Unknown type \"" + type.group(1) + "\"." : message;
    }

    private static String onField(GraphQLError error) {
        List<String> path = error instanceof ValidationError validation ? validation.getQueryPath() : List.of();
        if (path == null || path.isEmpty()) {
            return "?";
        }
        return (path.size() == 1 ? "Query." : "") + path.getLast();
    }
}
