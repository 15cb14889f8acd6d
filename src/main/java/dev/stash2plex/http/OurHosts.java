package dev.stash2plex.http;

import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Stands before what is for people: `rules.any(path, ourHosts)`.
///
/// A web page of a stranger, open in a browser at home, can give its own name our address (DNS rebinding) and then
/// read what we answer. The browser still says the stranger's name in `Host`, so only names are answered that nobody
/// can own on the internet, and those that a person has named.
public final class OurHosts implements Handler {
    /// RFC 6762, RFC 8375, ICANN's resolution 2024.07.29.06, and what many routers use.
    private static final List<String> PRIVATE = List.of(".local", ".home.arpa", ".internal", ".lan");

    private static final Pattern ADDRESS = Pattern.compile("\\[.*]|\\d{1,3}(\\.\\d{1,3}){3}");

    private final Set<String> named = new HashSet<>();

    /// @param publicUrl what a person says that others reach us by
    /// @param hosts further names
    public OurHosts(Optional<URI> publicUrl, List<String> hosts) {
        publicUrl.ifPresent(url -> named.add(url.getHost().toLowerCase(Locale.ROOT)));
        hosts.forEach(host -> named.add(host.toLowerCase(Locale.ROOT)));
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        String host = Authority.of(request).host();
        if (!canBeOurs(host.toLowerCase(Locale.ROOT))) {
            throw HttpProblem.of(
                    Status.FORBIDDEN_403,
                    "This is not answered under the name " + host
                            + ". If the name is right, put it into server.hosts (S2P_SERVER_HOSTS)");
        }
        response.next();
    }

    boolean canBeOurs(String host) {
        return !host.contains(".")
                || ADDRESS.matcher(host).matches()
                || named.contains(host)
                || PRIVATE.stream().anyMatch(host::endsWith);
    }
}
