package dev.stash2plex.stash.graphql;

import dev.stash2plex.call.CallFailure;
import dev.stash2plex.call.CallFailure.Momentary;
import dev.stash2plex.call.CallFailure.NotReady;
import dev.stash2plex.call.CallFailure.QueryRefused;
import dev.stash2plex.call.CallFailure.Unknown;
import dev.stash2plex.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the messages mean with which Stash answers a query that it has taken.
final class Misgivings {
    private static final int LONGEST_DETAIL = 300;

    /// How SQLite says that somebody else writes.
    private static final List<String> LOCKED = List.of("database is locked", "table is locked", "SQLITE_BUSY");

    /// How a server says that it does not have what was asked for.
    private static final List<String> NOT_IN_SCHEMA = List.of(
            "Cannot query field", "Unknown argument", "Unknown type", "Cannot spread fragment", "Unknown field");

    /// What a stash-box answers to a stranger; Stash refuses by a status.
    private static final String STASH_BOX = "not authorized";

    private Misgivings() {}

    /// The failure that a message tells.
    static CallFailure failure(@Nullable String message) {
        if (message == null) {
            return new Unknown("an error without a message");
        }
        if (LOCKED.stream().anyMatch(message::contains)) {
            return new Momentary("database is locked");
        }
        if (message.equals(STASH_BOX)) {
            return new Unknown(Problem.STASH_BOX, message);
        }
        if (message.startsWith("Cannot query field \"systemStatus\"")) {
            return new Unknown(Problem.STASH_BOX, "it has no systemStatus");
        }
        return isNotReady(message) ? new NotReady(Problem.NEEDS_MIGRATION, "") : new QueryRefused(shorten(message));
    }

    /// Whether the server has another schema than was thought.
    static boolean isOfSchema(CallFailure failure) {
        return failure instanceof QueryRefused && NOT_IN_SCHEMA.stream().anyMatch(failure.detail()::startsWith);
    }

    /// Before its database is set up or migrated, Stash answers each query with the same crash.
    private static boolean isNotReady(String message) {
        return message.contains("nil pointer dereference");
    }

    /// Messages of database errors echo the statement and all its arguments, which can be megabytes.
    private static String shorten(String message) {
        return message.length() <= LONGEST_DETAIL ? message : message.substring(0, LONGEST_DETAIL) + "…";
    }
}
