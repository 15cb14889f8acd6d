package dev.stash2plex.stash.graphql;

import dev.stash2plex.call.CallException;
import dev.stash2plex.call.CallFailure;
import dev.stash2plex.call.CallFailure.NotReady;
import dev.stash2plex.call.CallFailure.QueryRefused;
import dev.stash2plex.call.CallFailure.Unknown;
import dev.stash2plex.call.Errand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Sends our documents, in the form that the server at hand understands.
///
/// What the server can do is asked once and kept until it cannot be reached or does not know a field, since it may
/// have been replaced by another version then.
public final class Dialect {
    private final GraphQl graphQl;
    private final Documents documents = new Documents();
    private volatile @Nullable StashFeatures features;

    public Dialect(GraphQl graphQl) {
        this.graphQl = graphQl;
    }

    /// How the server is.
    ///
    /// @throws CallException also if it is none that can be used
    public GraphQlData.Status status(Errand errand) {
        GraphQlData.Status status;
        try {
            status = ofAnyVersion("status", GraphQlData.Status.class, errand);
        } catch (CallException e) {
            throw explained(e, errand);
        }
        Fitness.check(status);
        features(errand);
        return status;
    }

    /// Sends a document that is chosen and completed for the server at hand.
    public <T> T query(String document, Map<String, ?> variables, Class<T> data, Errand errand) {
        return fitting(errand, known -> graphQl.query(documents.document(document, known), variables, data, errand));
    }

    /// Sends one document that asks the same for each of some values.
    ///
    /// @param document a selection with `$value` in it, of the type that it names in its first line
    /// @return what was found for each value, without those for which nothing was
    public <T> Map<Integer, T> queryEach(String document, List<Integer> values, Class<T> each, Errand errand) {
        var variables = new LinkedHashMap<String, Integer>();
        values.forEach(value -> variables.put(Documents.alias(value), value));
        var answers = fitting(
                errand,
                known -> graphQl.queryEach(
                        documents.documentForEach(document, variables.keySet(), known), variables, each, errand));
        var found = new LinkedHashMap<Integer, T>();
        for (int value : values) {
            T answer = answers.get(Documents.alias(value));
            if (answer != null) {
                found.put(value, answer);
            }
        }
        return found;
    }

    /// What the server at hand can do.
    ///
    /// @throws CallException if that is less than is needed, too
    public StashFeatures features(Errand errand) {
        var known = features;
        if (known != null) {
            return known;
        }
        var schema = ofAnyVersion("schema", GraphQlData.Schema.class, errand);
        Fitness.check(schema);
        var found = new StashFeatures(
                schema.hasField("groups"), schema.hasQuery("findFile"), schema.hasArgument("findScenes", "ids"));
        features = found;
        return found;
    }

    private <T> T ofAnyVersion(String document, Class<T> data, Errand errand) {
        return noticing(() -> graphQl.query(documents.document(document, StashFeatures.NONE), Map.of(), data, errand));
    }

    /// A query that another version refused is sent once more, in the form that this one understands.
    private <T> T fitting(Errand errand, Function<StashFeatures, T> query) {
        try {
            return asKnownNow(errand, query);
        } catch (CallException e) {
            throw explained(e, errand);
        }
    }

    private <T> T asKnownNow(Errand errand, Function<StashFeatures, T> query) {
        try {
            return asKnown(errand, query);
        } catch (CallException e) {
            if (e.failure() instanceof QueryRefused && features == null) {
                return asKnown(errand, query);
            }
            throw e;
        }
    }

    private <T> T asKnown(Errand errand, Function<StashFeatures, T> query) {
        var known = features(errand);
        return noticing(() -> query.apply(known));
    }

    private <T> T noticing(Supplier<T> query) {
        try {
            return query.get();
        } catch (CallException e) {
            if (mayBeAnotherStash(e.failure())) {
                features = null;
            }
            throw e;
        }
    }

    private static boolean mayBeAnotherStash(CallFailure failure) {
        return switch (failure) {
            case CallFailure.Busy busy -> false;
            case CallFailure.Momentary momentary -> false;
            case QueryRefused refused -> Misgivings.isOfSchema(refused);
            default -> true;
        };
    }

    /// The same failure, or what is behind it, for which another question is needed.
    private CallException explained(CallException e, Errand errand) {
        try {
            if (e.failure() instanceof NotReady) {
                Fitness.check(ofAnyVersion("status", GraphQlData.Status.class, errand));
            } else if (Misgivings.isOfSchema(e.failure())) {
                Fitness.checkThoroughly(ofAnyVersion("schema", GraphQlData.Schema.class, errand));
            }
            return e;
        } catch (CallException behind) {
            return behind.failure() instanceof NotReady || behind.failure() instanceof Unknown ? behind : e;
        }
    }
}
