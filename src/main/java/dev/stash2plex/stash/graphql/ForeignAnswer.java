package dev.stash2plex.stash.graphql;

import dev.stash2plex.call.CallFailure;
import dev.stash2plex.call.CallFailure.RefusedKey;
import dev.stash2plex.call.CallFailure.Unknown;
import dev.stash2plex.call.CallFailure.Unreachable;
import dev.stash2plex.call.Excerpt;
import dev.stash2plex.call.Response;
import dev.stash2plex.problem.Problem;
import io.helidon.http.HeaderNames;
import java.util.regex.Pattern;

/// Who it is that answers a query of GraphQL with something else: mostly a page, which says what it is.
final class ForeignAnswer {
    private static final Pattern STASHS_PAGE = Pattern.compile("(?i)<title>\\s*stash\\b");
    private static final Pattern LOGIN_PAGE = Pattern.compile(
            "(?i)type=[\"']?password|log ?in\\b|sign ?in\\b|authelia|authentik|keycloak|oauth2|cloudflare access");

    /// A server that wants TLS and hears none says so in a plain answer.
    private static final Pattern WANTS_TLS = Pattern.compile("(?i)\\b(https|tls|ssl)\\b");

    private ForeignAnswer() {}

    /// @param start of the body
    static CallFailure of(Response response, String start) {
        String type = response.header(HeaderNames.CONTENT_TYPE).orElse("no type");
        String seen = "status %d, %s: %s".formatted(response.status(), Excerpt.of(type), Excerpt.of(start));
        if (response.status() == 400 && WANTS_TLS.matcher(start).find()) {
            return new Unreachable(Problem.NEEDS_TLS, "status 400");
        }
        if (type.contains("html") || start.stripLeading().startsWith("<")) {
            return page(start, seen);
        }
        return new Unknown(response.status() >= 500 ? Problem.STASH_FAILED : Problem.NOT_STASH, seen);
    }

    private static CallFailure page(String start, String seen) {
        if (STASHS_PAGE.matcher(start).find()) {
            return new Unknown(Problem.WRONG_PATH, seen);
        }
        return LOGIN_PAGE.matcher(start).find()
                ? new RefusedKey(Problem.PROXY_LOGIN, seen)
                : new Unknown(Problem.NOT_STASH, seen);
    }
}
