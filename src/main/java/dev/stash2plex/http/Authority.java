package dev.stash2plex.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Host and port as the `Host` header has them. Helidon lets through what a URI may have there, such as `a,b`, `%61`
/// and the port -1.
///
/// @param host a name, an IPv4 address, or an IPv6 address in brackets
/// @param port empty, or a colon and the port
record Authority(String host, String port) {
    private static final Pattern FORM =
            Pattern.compile("([A-Za-z0-9_-][A-Za-z0-9_.-]{0,254}|\\[[0-9A-Fa-f:.]{2,45}])(:[1-9]\\d{0,4})?");
    private static final int HIGHEST_PORT = 65_535;

    /// @throws HttpProblem 400 where the request has no such header
    static Authority of(ServerRequest request) {
        return request.headers()
                .first(HeaderNames.HOST)
                .flatMap(Authority::parse)
                .orElseThrow(() -> HttpProblem.of(Status.BAD_REQUEST_400, "The Host header must be a host and a port"));
    }

    static Optional<Authority> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        String port = form.group(2) == null ? "" : form.group(2);
        boolean exists = port.isEmpty() || Integer.parseInt(port.substring(1)) <= HIGHEST_PORT;
        return exists ? Optional.of(new Authority(form.group(1), port)) : Optional.empty();
    }

    @Override
    public String toString() {
        return host + port;
    }
}
