package dev.stash2plex.call;

import dev.stash2plex.problem.Diagnosis;
import dev.stash2plex.problem.Problem;

/// Why a server gave no answer. The kinds differ by what a program does about them, their problems by what a person
/// does. The details never hold a secret and are short enough to be logged.
public sealed interface CallFailure {
    /// What a person is told.
    Problem problem();

    /// What happened, for a log.
    String detail();

    /// Both, to be told.
    default Diagnosis diagnosis() {
        return new Diagnosis(problem(), detail());
    }

    /// Nothing answers at that address, the connection broke, or a proxy says that the server is down.
    record Unreachable(Problem problem, String detail) implements CallFailure {
        /// A connection that broke.
        public Unreachable(String detail) {
            this(Problem.CONNECTION_BROKE, detail);
        }
    }

    /// No whole answer came in time.
    record Timeout(Problem problem, String detail) implements CallFailure {
        /// A server that is too slow.
        public Timeout(String detail) {
            this(Problem.TOO_SLOW, detail);
        }
    }

    /// The server, or a proxy before it, does not let us in.
    record RefusedKey(Problem problem, String detail) implements CallFailure {}

    /// The server runs but cannot be used: it is being set up or waits for its database to be migrated.
    record NotReady(Problem problem, String detail) implements CallFailure {}

    /// The server did not accept or could not carry out the query.
    record QueryRefused(String detail) implements CallFailure {
        @Override
        public Problem problem() {
            return Problem.QUERY_REFUSED;
        }
    }

    /// The server could not carry out the query now, or only a part of it, and may in the next moment.
    record Momentary(String detail) implements CallFailure {
        @Override
        public Problem problem() {
            return Problem.LOCKED;
        }
    }

    /// Something answered that is not the server's way to answer.
    record Unknown(Problem problem, String detail) implements CallFailure {
        /// An answer of something else.
        public Unknown(String detail) {
            this(Problem.NOT_STASH, detail);
        }
    }

    /// An answer came that is larger than any that can be meant.
    record TooLarge(String detail) implements CallFailure {
        @Override
        public Problem problem() {
            return Problem.TOO_LARGE;
        }
    }

    /// All our own places for such work were taken for too long, or our memory for answers is. It says nothing about
    /// the server.
    record Busy(String detail) implements CallFailure {
        @Override
        public Problem problem() {
            return Problem.NO_PLACE;
        }
    }
}
