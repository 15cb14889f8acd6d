package dev.stash2plex.stash;

import java.nio.charset.StandardCharsets;

/// How Stash says no outside GraphQL.
final class Refusals {
    private Refusals() {}

    /// v0.26 and later answer 401; earlier ones 500 with the word, where a key was sent; images redirect to the
    /// login page; 403 is the tripwire against public access.
    static boolean isRefusedKey(int status, byte[] body) {
        return status == 401
                || status == 403
                || status == 302
                || (status == 500
                        && new String(body, StandardCharsets.UTF_8).strip().equals("unauthorized"));
    }

    static boolean isProxyWithoutStash(int status) {
        return status == 502 || status == 503 || status == 504;
    }
}
