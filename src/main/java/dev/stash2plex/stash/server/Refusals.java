package dev.stash2plex.stash.server;

import dev.stash2plex.call.CallException;
import dev.stash2plex.call.CallFailure;
import dev.stash2plex.call.CallFailure.RefusedKey;
import dev.stash2plex.call.CallFailure.Unknown;
import dev.stash2plex.call.CallFailure.Unreachable;
import dev.stash2plex.call.Excerpt;
import dev.stash2plex.call.Response;
import dev.stash2plex.problem.Problem;
import io.helidon.http.HeaderNames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// The ways in which Stash, or a reverse proxy before it, says no by a status.
///
/// v0.26 and later refuse a key with 401; earlier ones with 500 and a word. Images redirect to Stash's login page. A
/// Stash that was reached from the internet without a password answers 403 to everybody. 502 to 504 are a proxy's.
final class Refusals {
    private static final String UNAUTHORIZED = "unauthorized";
    private static final String STASHS_OWN = "FormBased";
    private static final int LONGEST_START = 1024;
    private static final Pattern LOGIN = Pattern.compile("(?i)log-?in|sign-?in|auth|sso|outpost");

    private final boolean hasKey;

    /// @param hasKey whether a key is sent
    Refusals(boolean hasKey) {
        this.hasKey = hasKey;
    }

    /// Lets an answer pass that is no refusal.
    ///
    /// @throws CallException that says what is refused
    void check(Response response) throws IOException {
        int status = response.status();
        String seen = "status " + status;
        switch (status) {
            case 401, 403 -> throw new CallException(unauthorized(response, seen));
            case 301, 302, 303, 307, 308 -> throw new CallException(redirected(response));
            case 502, 503, 504 -> throw new CallException(new Unreachable(Problem.BAD_GATEWAY, seen));
            case 500 ->
                throw new CallException(
                        start(response).strip().equals(UNAUTHORIZED)
                                ? key(seen)
                                : new Unknown(Problem.STASH_FAILED, seen));
            default -> {}
        }
    }

    private CallFailure unauthorized(Response response, String seen) throws IOException {
        String scheme = response.header(HeaderNames.WWW_AUTHENTICATE).orElse("");
        if (!scheme.isBlank() && !scheme.startsWith(STASHS_OWN)) {
            return new RefusedKey(Problem.PROXY_PASSWORD, seen);
        }
        String start = start(response);
        if (start.contains("public internet") || start.contains("tripwire")) {
            return new RefusedKey(Problem.PUBLIC_ACCESS, seen);
        }
        return isPage(response) || response.status() == 403 ? new RefusedKey(Problem.PROXY_LOGIN, seen) : key(seen);
    }

    private RefusedKey key(String seen) {
        return new RefusedKey(hasKey ? Problem.WRONG_KEY : Problem.KEY_MISSING, seen);
    }

    /// Stash itself sends on to its login page only where no key was sent.
    private CallFailure redirected(Response response) {
        String location = response.header(HeaderNames.LOCATION).orElse("");
        String target = location.replaceFirst("[?#].*", "");
        if (target.endsWith("/login") && location.contains("returnURL=")) {
            return key("sent on to " + target);
        }
        return LOGIN.matcher(target).find()
                ? new RefusedKey(Problem.PROXY_LOGIN, "sent on to " + shown(target))
                : new Unknown(Problem.REDIRECTED, "to " + shown(target));
    }

    private static String shown(String target) {
        return Excerpt.of(target.replaceFirst("//[^/@]*@", "//"));
    }

    private static boolean isPage(Response response) {
        return response.header(HeaderNames.CONTENT_TYPE).orElse("").contains("html");
    }

    private static String start(Response response) throws IOException {
        return new String(response.start(LONGEST_START), StandardCharsets.UTF_8);
    }
}
