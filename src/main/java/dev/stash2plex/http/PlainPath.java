package dev.stash2plex.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.regex.Pattern;

/// What is checked is what is served: a path with the segments `.` or `..`, however they are written, is 404, where
/// Helidon would resolve them. So is a target that is no path; `CONNECT host:80` is for proxies.
public final class PlainPath implements Handler {
    private static final Pattern DOT = Pattern.compile("%2e", Pattern.CASE_INSENSITIVE);
    private static final Pattern DOTS =
            Pattern.compile("(^|[/\\\\]|%2f|%5c)\\.{1,2}([;/\\\\]|%2f|%5c|%3b|$)", Pattern.CASE_INSENSITIVE);

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        if (request.prologue().method().equals(Method.CONNECT)) {
            response.header(HeaderNames.ALLOW, "GET, HEAD, POST");
            throw HttpProblem.of(Status.METHOD_NOT_ALLOWED_405, "This is no proxy");
        }
        String path = request.prologue().uriPath().rawPath();
        if (!path.startsWith("/") || hasDots(path)) {
            throw HttpProblem.of(Status.NOT_FOUND_404, "There is nothing here");
        }
        response.next();
    }

    static boolean hasDots(String rawPath) {
        boolean plain = rawPath.indexOf('.') < 0 && rawPath.indexOf('%') < 0;
        return !plain && DOTS.matcher(DOT.matcher(rawPath).replaceAll(".")).find();
    }
}
