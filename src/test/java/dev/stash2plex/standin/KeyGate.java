package dev.stash2plex.standin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who may come in. The key comes in the header or in the query, the header wins. A key is refused by a server that
/// has none, too.
final class KeyGate {
    private final StashVersion version;
    private final @Nullable String key;

    KeyGate(StashVersion version, @Nullable String key) {
        this.version = version;
        this.key = key;
    }

    Optional<Reply> refusal(Visit visit) {
        String sent = visit.header("ApiKey").strip();
        if (sent.isEmpty()) {
            sent = visit.query().getOrDefault("apikey", "");
        }
        if (sent.isEmpty()) {
            return key == null || isOpen(visit.path()) ? Optional.empty() : Optional.of(stranger(visit));
        }
        return sent.equals(key) ? Optional.empty() : Optional.of(wrongKey());
    }

    Reply wrongKey() {
        return version.since(26) ? unauthorized() : Reply.text(500, "text/plain; charset=utf-8", "unauthorized\n");
    }

    private static boolean isOpen(String path) {
        return path.equals("/healthz") || path.startsWith("/login");
    }

    /// Browsers are sent to the login page, everything that looks like a program or a file is not.
    private static Reply stranger(Visit visit) {
        String path = visit.path();
        boolean extension = path.substring(path.lastIndexOf('/') + 1).contains(".");
        if (path.startsWith("/graphql") || extension) {
            return unauthorized();
        }
        String login = "/login?returnURL=" + URLEncoder.encode(visit.target(), StandardCharsets.UTF_8);
        return Reply.text(302, "text/html; charset=utf-8", "<a href=\"" + login + "\">Found</a>.\n\n")
                .with("Location", login);
    }

    private static Reply unauthorized() {
        return Reply.empty(401).with("WWW-Authenticate", "FormBased");
    }
}
