package dev.stash2plex.standin;

import graphql.GraphQLContext;
import graphql.schema.Coercing;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Connects the schema with what answers it.
final class StashWiring {
    private StashWiring() {}

    interface RootField {
        @Nullable
        Object answer(DataFetchingEnvironment call, Asked asked);
    }

    static GraphQLSchema schema(StashVersion version) {
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring()
                .scalar(passing("Time"))
                .scalar(passing("Int64"))
                .scalar(passing("Map"))
                .type("Query", StashWiring::queries)
                .type("Mutation", mutation -> mutation.dataFetcher("metadataScan", call -> "1"))
                .type("Scene", scene -> scene.defaultDataFetcher(new SceneFields()))
                .type("FindScenesResultType", found -> found.defaultDataFetcher(new FoundScenes()))
                .type("VideoFile", StashWiring::file)
                .type("BaseFile", file -> file.typeResolver(videoFile()));
        for (String type : List.of("Performer", "Studio", "Tag", "Movie", "Group")) {
            wiring.type(type, entity -> entity.defaultDataFetcher(new EntityFields()));
        }
        for (String type : List.of(
                "SceneFileType",
                "ScenePathsType",
                "SceneStreamEndpoint",
                "VideoCaption",
                "SceneMarker",
                "Gallery",
                "SceneMovie",
                "SceneGroup",
                "StashID",
                "Fingerprint",
                "GroupDescription",
                "FindPerformersResultType",
                "FindStudiosResultType",
                "FindTagsResultType",
                "FindMoviesResultType",
                "FindGroupsResultType",
                "Version",
                "SystemStatus",
                "StatsResultType",
                "ConfigResult",
                "ConfigGeneralResult",
                "StashConfig",
                "Job")) {
            wiring.type(type, map -> map.defaultDataFetcher(new MapFields()));
        }
        return new SchemaGenerator().makeExecutableSchema(VersionedSchema.of(version), wiring.build());
    }

    private static TypeRuntimeWiring.Builder queries(TypeRuntimeWiring.Builder query) {
        root(query, "findScene", SceneQueries::findScene);
        root(query, "findSceneByHash", SceneQueries::findSceneByHash);
        root(query, "findScenes", SceneQueries::findScenes);
        root(query, "findScenesByPathRegex", SceneQueries::findScenesByPathRegex);
        root(query, "sceneStreams", SceneQueries::sceneStreams);
        root(query, "findFile", FileQueries::findFile);
        entities(query, "Performer", new EntityQueries(EntityKind.PERFORMER, "performers"));
        entities(query, "Studio", new EntityQueries(EntityKind.STUDIO, "studios"));
        entities(query, "Tag", new EntityQueries(EntityKind.TAG, "tags"));
        entities(query, "Movie", new EntityQueries(EntityKind.GROUP, "movies"));
        entities(query, "Group", new EntityQueries(EntityKind.GROUP, "groups"));
        root(query, "version", ServerQueries::version);
        root(query, "systemStatus", ServerQueries::systemStatus);
        root(query, "stats", ServerQueries::stats);
        root(query, "configuration", ServerQueries::configuration);
        root(query, "jobQueue", (call, asked) -> null);
        return query;
    }

    private static void entities(TypeRuntimeWiring.Builder query, String type, EntityQueries queries) {
        root(query, "find" + type, queries::one);
        root(query, "find" + type + "s", queries::many);
    }

    private static void root(TypeRuntimeWiring.Builder query, String field, RootField root) {
        DataFetcher<@Nullable Object> fetcher = call -> {
            Asked asked = Fields.asked(call);
            if (!asked.ready() && !ServerQueries.needsNoDatabase(field)) {
                throw new StashError("Internal system error. Error <runtime error: "
                        + "invalid memory address or nil pointer dereference>");
            }
            return root.answer(call, asked);
        };
        query.dataFetcher(field, fetcher);
    }

    private static TypeRuntimeWiring.Builder file(TypeRuntimeWiring.Builder file) {
        return file.defaultDataFetcher(new FileFields())
                .dataFetcher(
                        "fingerprint",
                        call -> FileFields.fingerprint(
                                Objects.requireNonNull(call.<FileData>getSource()),
                                Objects.requireNonNull(call.<String>getArgument("type"))));
    }

    private static TypeResolver videoFile() {
        return call -> call.getSchema().getObjectType("VideoFile");
    }

    /// A scalar of answers only, whose values are ready to be sent.
    private static GraphQLScalarType passing(String name) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .coercing(new Coercing<Object, Object>() {
                    @Override
                    public Object serialize(Object value, GraphQLContext context, Locale locale) {
                        return value;
                    }
                })
                .build();
    }
}
