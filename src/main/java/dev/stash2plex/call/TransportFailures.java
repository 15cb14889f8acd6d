package dev.stash2plex.call;

import dev.stash2plex.call.CallFailure.Timeout;
import dev.stash2plex.call.CallFailure.Unknown;
import dev.stash2plex.call.CallFailure.Unreachable;
import dev.stash2plex.problem.Problem;
import io.helidon.common.buffers.DataReader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
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
        return e.failure() instanceof Unreachable && e.problem() == Problem.CONNECTION_BROKE;
    }

    private static CallFailure failure(@Nullable Throwable e) {
        var timeout = find(e, SocketTimeoutException.class);
        if (timeout.isPresent()) {
            return timeout(timeout.get());
        }
        if (find(e, InterruptedException.class).isPresent()
                || Thread.currentThread().isInterrupted()) {
            return new Timeout(Problem.ASKER_LEFT, "given up");
        }
        if (find(e, DataReader.InsufficientDataAvailableException.class).isPresent()) {
            return new Unreachable("the connection was closed before the answer was whole");
        }
        if (find(e, ZipException.class).isPresent()) {
            return new Unknown("its compression is broken");
        }
        if (find(e, IOException.class).isPresent()) {
            return notConnected(e);
        }
        if (e instanceof IllegalArgumentException
                && String.valueOf(e.getMessage()).contains("address for host")) {
            return new Unreachable(Problem.NO_SUCH_NAME, "");
        }
        return new Unknown(e == null ? "no reason" : e.getClass().getSimpleName());
    }

    /// Whoever does not let a connection be made may not be there; whoever does not answer may be busy.
    private static Timeout timeout(SocketTimeoutException e) {
        return said(e).contains("connect")
                ? new Timeout(Problem.NO_ROUTE, "no connection in time")
                : new Timeout("no answer to a read in time");
    }

    private static Unreachable notConnected(@Nullable Throwable e) {
        if (find(e, UnknownHostException.class).isPresent()) {
            return new Unreachable(Problem.NO_SUCH_NAME, "");
        }
        var unconnected = find(e, ConnectException.class);
        if (unconnected.isPresent()) {
            return new Unreachable(
                    said(unconnected.get()).contains("refused") ? Problem.CONNECTION_REFUSED : Problem.NO_ROUTE, "");
        }
        if (find(e, NoRouteToHostException.class).isPresent()) {
            return new Unreachable(Problem.NO_ROUTE, "");
        }
        return find(e, SSLException.class)
                .map(TlsFailures::failure)
                .orElseGet(() -> new Unreachable("the connection broke"));
    }

    private static String said(Throwable e) {
        return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    }

    /// The first of a kind in the chain of causes.
    static <E extends Throwable> Optional<E> find(@Nullable Throwable e, Class<E> type) {
        return Stream.<Throwable>iterate(e, cause -> cause != null, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
