package dev.stash2plex.standin;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphqlErrorBuilder;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.introspection.GoodFaithIntrospection;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Parses, validates and executes documents against the schema of one version. Stash sets no limit to size, and
/// answers introspection with several `__type` at once, so the limits of graphql-java are lifted.
final class GraphQlEngine {
    private static final ParserOptions ANY_SIZE = ParserOptions.getDefaultOperationParserOptions()
            .transform(options -> options.maxTokens(Integer.MAX_VALUE)
                    .maxWhitespaceTokens(Integer.MAX_VALUE)
                    .maxCharacters(Integer.MAX_VALUE));
    private static final Map<StashVersion, GraphQlEngine> BUILT = new ConcurrentHashMap<>();

    private final GraphQLSchema schema;
    private final VariableCheck variables;
    private final GraphQL graphQl;
    private final Map<String, PreparedDocument> prepared = new ConcurrentHashMap<>();

    private GraphQlEngine(StashVersion version) {
        schema = StashWiring.schema(version);
        variables = new VariableCheck(schema, version);
        graphQl = GraphQL.newGraphQL(schema)
                .preparsedDocumentProvider(
                        (input, parse) -> CompletableFuture.completedFuture(new PreparsedDocumentEntry(
                                Objects.requireNonNull(prepare(input.getQuery()).document()))))
                .defaultDataFetcherExceptionHandler(GraphQlEngine::failed)
                .build();
    }

    /// Building takes most of the start of a stand-in, and an engine has no state of its own.
    static GraphQlEngine of(StashVersion version) {
        return BUILT.computeIfAbsent(version, GraphQlEngine::new);
    }

    VariableCheck variables() {
        return variables;
    }

    PreparedDocument prepare(String query) {
        if (prepared.size() > 1000) {
            prepared.clear();
        }
        return prepared.computeIfAbsent(query, this::parsed);
    }

    private PreparedDocument parsed(String query) {
        ParseAndValidateResult result = ParseAndValidate.parseAndValidate(
                schema,
                ExecutionInput.newExecutionInput(query)
                        .graphQLContext(Map.of(ParserOptions.class, ANY_SIZE))
                        .build());
        List<Map<String, Object>> errors =
                result.getErrors().stream().map(GraphQlErrors::validation).toList();
        return new PreparedDocument(errors.isEmpty() ? result.getDocument() : null, errors);
    }

    /// The body of the answer to a document that was prepared before.
    Map<String, @Nullable Object> execute(
            String query, @Nullable String operation, Map<String, Object> variables, Asked asked) {
        ExecutionResult result = graphQl.execute(ExecutionInput.newExecutionInput(query)
                .operationName(operation)
                .variables(variables)
                .graphQLContext(
                        Map.of(Asked.class, asked, GoodFaithIntrospection.GOOD_FAITH_INTROSPECTION_DISABLED, true))
                .build());
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        if (!result.getErrors().isEmpty()) {
            body.put(
                    "errors",
                    result.getErrors().stream().map(GraphQlErrors::resolving).toList());
        }
        body.put("data", result.getData());
        return body;
    }

    private static CompletableFuture<DataFetcherExceptionHandlerResult> failed(
            DataFetcherExceptionHandlerParameters failure) {
        Throwable cause = failure.getException();
        String message = cause instanceof StashError ? Objects.requireNonNull(cause.getMessage()) : cause.toString();
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(GraphqlErrorBuilder.newError()
                                .message("%s", message)
                                .path(failure.getPath())
                                .build())
                        .build());
    }
}
