package dev.stash2plex.http;

import dev.stash2plex.http.door.AskedToCloseException;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.LinkedHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/// Gives each request an id and writes one line about it when it is answered.
///
/// As the outermost filter it also closes the connection where request or answer say so: Helidon 4.5.0 says
/// `Connection: close` and then keeps the socket open (helidon-io/helidon#12324).
public final class RequestLog implements Filter {
    private static final System.Logger LOGGER = System.getLogger(RequestLog.class.getName());

    private final AtomicLong lastId = new AtomicLong();
    private final String start;
    private final LongSupplier nanoTime;
    private final UnaryOperator<String> mask;

    /// @param start goes before the running number in each id, so that ids differ between runs
    /// @param nanoTime a clock such as `System::nanoTime`
    /// @param mask takes secrets out of a path
    public RequestLog(String start, LongSupplier nanoTime, UnaryOperator<String> mask) {
        this.start = start;
        this.nanoTime = nanoTime;
        this.mask = mask;
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        long begun = nanoTime.getAsLong();
        var line = new AccessLine(start + "-" + lastId.incrementAndGet());
        request.context().register(line);
        response.header(HeaderNames.create("X-Request-Id"), line.id());
        try {
            chain.proceed();
        } finally {
            write(request, response, line, nanoTime.getAsLong() - begun);
        }
        if (request.headers().containsToken(HeaderValues.CONNECTION_CLOSE)
                || response.headers().containsToken(HeaderValues.CONNECTION_CLOSE)) {
            throw request.content().consumed()
                    ? new AskedToCloseException()
                    : new CloseConnectionException("the rest of the request is not read");
        }
    }

    /// A container is asked for its health every few seconds.
    private static boolean isRoutine(RoutingRequest request, RoutingResponse response) {
        return request.prologue().uriPath().path().equals("/health")
                && response.status().equals(Status.OK_200);
    }

    private void write(RoutingRequest request, RoutingResponse response, AccessLine line, long nanos) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("id", line.id());
        fields.put("method", request.prologue().method().text());
        fields.put("path", mask.apply(request.prologue().uriPath().path()));
        if (response.isSent()) {
            fields.put("status", response.status().code());
        } else {
            fields.put("closed", "before an answer");
        }
        fields.put("ms", TimeUnit.NANOSECONDS.toMicros(nanos) / 1000.0);
        fields.putAll(line.fields());
        LOGGER.log(
                isRoutine(request, response) ? System.Logger.Level.DEBUG : System.Logger.Level.INFO, "request", fields);
    }
}
