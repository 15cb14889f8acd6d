package dev.stash2plex.config.value;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/// A name and a password, for a server that asks for them by RFC 7617.
public record BasicCredentials(String user, String password) {
    /// What stands before the host of a URL, `user:password`, each percent-escaped or not.
    static BasicCredentials ofUserInfo(String userInfo) {
        String[] parts = userInfo.split(":", 2);
        return new BasicCredentials(decode(parts[0]), parts.length < 2 ? "" : decode(parts[1]));
    }

    /// The value of the header `Authorization`.
    public String authorization() {
        return "Basic " + encoded();
    }

    /// What must not be read of it, in the forms in which it is written down.
    public List<String> secrets() {
        return List.of(password, encoded());
    }

    private String encoded() {
        return Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /// In a URL, unlike in a form, `+` is a plus. What is no escape is meant as it is.
    private static String decode(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
