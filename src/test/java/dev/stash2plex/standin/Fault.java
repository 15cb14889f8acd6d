package dev.stash2plex.standin;

import java.time.Duration;
import java.util.function.Predicate;

/// What goes wrong at the moment. `/healthz` stays well whatever it is, except behind a bad gateway.
public sealed interface Fault {
    /// Nothing goes wrong.
    Fault NONE = Plain.NONE;
    /// The key that the server had is no longer the right one.
    Fault REFUSED_KEY = Plain.REFUSED_KEY;
    /// The database waits for its migration: `systemStatus` says so, other queries fail inside, images with 500.
    Fault NOT_READY = Plain.NOT_READY;
    /// The connection ends after half of each body.
    Fault KILLED_MID_BODY = Plain.KILLED_MID_BODY;
    /// A proxy in front answers 502 with a page of its own.
    Fault BAD_GATEWAY = Plain.BAD_GATEWAY;
    /// Everything is 200 and text/html: something else listens at this address.
    Fault GARBAGE = Plain.GARBAGE;

    /// Each GraphQL answer comes this much later.
    static Fault slow(Duration delay) {
        return new Slow(delay, call -> true);
    }

    /// Only answers to operations that ask for this field of the root come later.
    static Fault slow(Duration delay, String field) {
        return new Slow(delay, call -> call.fields().contains(field));
    }

    /// These operations are answered later, by what the library had when they came.
    static Fault late(Duration delay, Predicate<Call.GraphQl> matching) {
        return new Late(delay, matching);
    }

    /// These operations are refused, as by a database that is locked.
    static Fault refusing(String message, Predicate<Call.GraphQl> matching) {
        return new Refusing(message, matching);
    }

    enum Plain implements Fault {
        NONE,
        REFUSED_KEY,
        NOT_READY,
        KILLED_MID_BODY,
        BAD_GATEWAY,
        GARBAGE
    }

    record Slow(Duration delay, Predicate<Call.GraphQl> matching) implements Fault {}

    record Late(Duration delay, Predicate<Call.GraphQl> matching) implements Fault {}

    record Refusing(String message, Predicate<Call.GraphQl> matching) implements Fault {}
}
