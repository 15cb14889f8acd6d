package dev.stash2plex.stash.graphql;

import dev.stash2plex.call.CallException;
import dev.stash2plex.call.CallFailure.NotReady;
import dev.stash2plex.call.CallFailure.Unknown;
import dev.stash2plex.problem.Problem;
import java.util.regex.Pattern;

/// Whether a server that speaks GraphQL is a Stash that can be asked.
final class Fitness {
    private static final Pattern VERSION = Pattern.compile("v?0\\.(\\d{1,4})(\\D.*)?");
    private static final int OLDEST_MINOR = 22;

    private Fitness() {}

    /// Looks whether the server is one that works, and not only set up in part.
    ///
    /// @throws CallException if not
    static void check(GraphQlData.Status status) {
        String state = status.system().status();
        switch (state) {
            case "OK" -> check(status.version());
            case "SETUP" -> throw new CallException(new NotReady(Problem.NEEDS_SETUP, ""));
            case "NEEDS_MIGRATION" -> throw new CallException(new NotReady(Problem.NEEDS_MIGRATION, ""));
            default -> throw new CallException(new NotReady(Problem.NEEDS_MIGRATION, "its status is " + state));
        }
    }

    /// Looks whether the schema is one of Stash. A stash-box has scenes too.
    ///
    /// @throws CallException if not
    static void check(GraphQlData.Schema schema) {
        if (schema.hasQuery("queryScenes") && !schema.hasQuery("findScenes")) {
            throw new CallException(new Unknown(Problem.STASH_BOX, ""));
        }
        if (schema.version() != null) {
            check(schema.version());
        }
    }

    /// Looks why a document was refused that fits every version from v0.22 on.
    ///
    /// @throws CallException if it is the server's fault
    static void checkThoroughly(GraphQlData.Schema schema) {
        check(schema);
        if (!schema.hasQuery("findScenes")) {
            throw new CallException(new Unknown(Problem.NOT_STASH, "another GraphQL"));
        }
        if (!schema.hasField("urls")) {
            throw new CallException(new Unknown(Problem.TOO_OLD, ""));
        }
    }

    /// A version that is no number, such as that of somebody's own build, is taken for a new one.
    private static void check(GraphQlData.Version version) {
        var number = VERSION.matcher(version.orUnknown());
        if (number.matches() && Integer.parseInt(number.group(1)) < OLDEST_MINOR) {
            throw new CallException(new Unknown(Problem.TOO_OLD, "it is " + version.orUnknown()));
        }
    }
}
