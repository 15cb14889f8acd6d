package dev.stash2plex.stash.server;

import dev.stash2plex.call.CallException;
import dev.stash2plex.call.CallFailure;
import dev.stash2plex.call.CallFailure.Timeout;
import dev.stash2plex.call.CallFailure.Unknown;
import dev.stash2plex.call.CallFailure.Unreachable;
import dev.stash2plex.problem.Problem;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/// What the address of Stash lets one suspect once it fails: that `localhost` is meant to be another machine, or that
/// the address is one of the public stash-boxes, which have a GraphQL of their own.
final class Suspicions {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    private static final Pattern STASH_BOX =
            Pattern.compile("(?i)(.+\\.)?(stashdb|fansdb|javstash|pmvstash|theporndb|stash-?box)\\..+");

    /// What may also happen to one's own Stash that runs under such a name.
    private static final Set<Problem> OF_ANY_STASH =
            Set.of(Problem.TOO_SLOW, Problem.ASKER_LEFT, Problem.STOPPING, Problem.CONNECTION_BROKE);

    private final String host;
    private final String authority;
    private final BooleanSupplier inContainer;

    /// @param url the address of Stash
    /// @param inContainer whether this process runs in a container
    Suspicions(URI url, BooleanSupplier inContainer) {
        this.host = Objects.requireNonNullElse(url.getHost(), url.getRawAuthority());
        this.authority = url.getPort() < 0 ? host : host + ":" + url.getPort();
        this.inContainer = inContainer;
    }

    /// The same failure, or the one that is behind it.
    CallException confirmed(CallException e) {
        var failure = e.failure();
        var confirmed = confirmed(failure);
        return confirmed.equals(failure) ? e : new CallException(confirmed, e);
    }

    private CallFailure confirmed(CallFailure failure) {
        boolean foreign = failure instanceof Unreachable || failure instanceof Unknown || failure instanceof Timeout;
        if (foreign
                && !OF_ANY_STASH.contains(failure.problem())
                && STASH_BOX.matcher(host).matches()) {
            return new Unknown(Problem.STASH_BOX, host);
        }
        if (failure instanceof Unreachable unreachable) {
            return new Unreachable(
                    of(unreachable.problem()), unreachable.detail().isBlank() ? authority : unreachable.detail());
        }
        return failure;
    }

    private Problem of(Problem problem) {
        return problem == Problem.CONNECTION_REFUSED && LOOPBACK.contains(host) && inContainer.getAsBoolean()
                ? Problem.OWN_CONTAINER
                : problem;
    }
}
