package dev.stash2plex.stash;

import dev.stash2plex.call.CallException;
import dev.stash2plex.call.CallFailure;
import dev.stash2plex.call.CallFailure.QueryRefused;
import dev.stash2plex.call.Errand;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Sends our documents, in the form that the server at hand understands.
///
/// What the server can do is asked once and kept until it cannot be reached or does not know a field, since it may
/// have been replaced by another version then.
final class Dialect {
    private final GraphQl graphQl;
    private final Documents documents = new Documents();
    private volatile @Nullable StashFeatures features;

    Dialect(GraphQl graphQl) {
        this.graphQl = graphQl;
    }

    /// Sends a document that every version understands.
    <T> T ofAnyVersion(String document, Class<T> data, Errand errand) {
        return send(document, StashFeatures.NONE, Map.of(), data, errand);
    }

    /// Sends a document that is chosen and completed for the server at hand.
    <T> T query(String document, Map<String, ?> variables, Class<T> data, Errand errand) {
        try {
            return send(document, features(errand), variables, data, errand);
        } catch (CallException e) {
            if (e.failure() instanceof QueryRefused && features == null) {
                return send(document, features(errand), variables, data, errand);
            }
            throw e;
        }
    }

    private <T> T send(
            String document, StashFeatures features, Map<String, ?> variables, Class<T> data, Errand errand) {
        try {
            return graphQl.query(documents.document(document, features), variables, data, errand);
        } catch (CallException e) {
            if (mayBeAnotherStash(e.failure())) {
                this.features = null;
            }
            throw e;
        }
    }

    private static boolean mayBeAnotherStash(CallFailure failure) {
        return !(failure instanceof QueryRefused refused)
                || refused.detail().startsWith("Cannot query field")
                || refused.detail().startsWith("Unknown argument");
    }

    StashFeatures features(Errand errand) {
        var known = features;
        if (known != null) {
            return known;
        }
        var schema = ofAnyVersion("schema", Answers.Schema.class, errand);
        var found = new StashFeatures(
                schema.scene().has("groups"),
                schema.query().has("findFile"),
                schema.query().hasArgument("findScenes", "ids"));
        features = found;
        return found;
    }
}
