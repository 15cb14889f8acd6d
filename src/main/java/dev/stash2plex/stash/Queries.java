package dev.stash2plex.stash;

import dev.stash2plex.stash.StashFailure.QueryRefused;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Sends our documents, in the form that the server at hand understands.
///
/// What the server can do is asked once and kept until it cannot be reached or does not know a field, since it may
/// have been replaced by another version then.
final class Queries {
    private final GraphQl graphQl;
    private final Documents documents = new Documents();
    private volatile @Nullable StashFeatures features;

    Queries(GraphQl graphQl) {
        this.graphQl = graphQl;
    }

    /// Sends a document that every version understands.
    <T> T ofAnyVersion(String document, Class<T> data) {
        return send(graphQl::query, document, StashFeatures.NONE, Map.of(), data);
    }

    /// Sends a document that is chosen and completed for the server at hand.
    <T> T query(String document, Map<String, ?> variables, Class<T> data) {
        return send(graphQl::query, document, variables, data);
    }

    /// Like [#query(String, Map, Class)], when it is the turn of this one among those that ask for a lot.
    <T> T bulk(String document, Map<String, ?> variables, Class<T> data) {
        return send(graphQl::bulk, document, variables, data);
    }

    private <T> T send(Sender sender, String document, Map<String, ?> variables, Class<T> data) {
        try {
            return send(sender, document, features(), variables, data);
        } catch (StashException e) {
            if (e.failure() instanceof QueryRefused && features == null) {
                return send(sender, document, features(), variables, data);
            }
            throw e;
        }
    }

    private <T> T send(
            Sender sender, String document, StashFeatures features, Map<String, ?> variables, Class<T> data) {
        try {
            return sender.send(documents.document(document, features), variables, data);
        } catch (StashException e) {
            if (mayBeAnotherStash(e.failure())) {
                this.features = null;
            }
            throw e;
        }
    }

    private static boolean mayBeAnotherStash(StashFailure failure) {
        return !(failure instanceof QueryRefused refused)
                || refused.detail().startsWith("Cannot query field")
                || refused.detail().startsWith("Unknown argument");
    }

    StashFeatures features() {
        var known = features;
        if (known != null) {
            return known;
        }
        var schema = ofAnyVersion("schema", Answers.Schema.class);
        var found = new StashFeatures(
                schema.scene().has("groups"),
                schema.query().has("findFile"),
                schema.query().hasArgument("findScenes", "ids"));
        features = found;
        return found;
    }

    private interface Sender {
        <T> T send(String document, Map<String, ?> variables, Class<T> data);
    }
}
