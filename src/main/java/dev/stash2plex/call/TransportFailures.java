package dev.stash2plex.call;

import dev.stash2plex.call.CallFailure.Timeout;
import dev.stash2plex.call.CallFailure.Unknown;
import dev.stash2plex.call.CallFailure.Unreachable;
import io.helidon.common.buffers.DataReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// Tells what an exception of the HTTP client means. Helidon throws several kinds: an `UncheckedIOException`
/// around a refused connection or a read that took too long, an `IllegalArgumentException` for a name that does
/// not resolve, and a `RuntimeException` of its own for a peer that hung up.
public final class TransportFailures {
    private TransportFailures() {}

    /// The failure that an exception means; one that is known already stays as it is.
    public static CallException toCallException(@Nullable Throwable e) {
        if (e instanceof CallException known) {
            return known;
        }
        return new CallException(failure(e), e);
    }

    /// Whether the connection stood and then broke, so that a second try has a chance.
    static boolean isBrokenConnection(CallException e) {
        return e.failure() instanceof Unreachable
                && (has(e, DataReader.InsufficientDataAvailableException.class)
                        || (has(e, IOException.class)
                                && !has(e, ConnectException.class)
                                && !has(e, NoRouteToHostException.class)));
    }

    private static CallFailure failure(@Nullable Throwable e) {
        if (has(e, SocketTimeoutException.class)) {
            return new Timeout("no answer to a connection or a read in time");
        }
        if (has(e, InterruptedException.class) || Thread.currentThread().isInterrupted()) {
            return new Timeout("given up");
        }
        if (has(e, ConnectException.class)) {
            return new Unreachable("the connection was refused");
        }
        if (has(e, DataReader.InsufficientDataAvailableException.class)) {
            return new Unreachable("the connection was closed before the answer was whole");
        }
        if (has(e, ZipException.class)) {
            return new Unknown("its compression is broken");
        }
        if (e instanceof UncheckedIOException || e instanceof IOException) {
            return new Unreachable("the connection broke");
        }
        if (e instanceof IllegalArgumentException
                && String.valueOf(e.getMessage()).contains("address for host")) {
            return new Unreachable("its host name does not resolve");
        }
        return new Unknown(e == null ? "no reason" : e.getClass().getSimpleName());
    }

    private static boolean has(@Nullable Throwable e, Class<? extends Throwable> type) {
        return Stream.<Throwable>iterate(e, cause -> cause != null, Throwable::getCause)
                .anyMatch(type::isInstance);
    }
}
