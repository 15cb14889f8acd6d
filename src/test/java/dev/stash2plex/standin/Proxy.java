package dev.stash2plex.standin;

import io.helidon.common.tls.Tls;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What stands before Stash, as far as a client notices it.
///
/// @param path below which Stash lives, such as `/stash`; empty for none
/// @param credentials `user:password` that are asked for, by basic authentication
/// @param tls with which it is spoken to
record Proxy(
        String path, @Nullable String credentials, @Nullable Tls tls) {
    /// Nobody.
    static final Proxy NONE = new Proxy("", null, null);

    String scheme() {
        return tls == null ? "http" : "https";
    }

    /// Whether a request may pass.
    boolean admits(String authorization) {
        return credentials == null
                || authorization.equals(
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    /// The request as Stash sees it; nothing if the proxy answers by itself.
    Optional<Visit> pass(Visit visit) {
        if (!admits(visit.header("Authorization")) || !visit.path().startsWith(path)) {
            return Optional.empty();
        }
        String below = visit.path().substring(path.length());
        return Optional.of(
                equals(NONE)
                        ? visit
                        : visit.as(below, Map.of("x-forwarded-prefix", path, "x-forwarded-proto", scheme())));
    }

    Reply refusal() {
        return Reply.text(401, "text/html", "<html><body><h1>401 Authorization Required</h1></body></html>\n")
                .with("WWW-Authenticate", "Basic realm=\"home\"");
    }
}
