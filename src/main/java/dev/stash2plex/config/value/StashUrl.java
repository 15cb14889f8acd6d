package dev.stash2plex.config.value;

import java.net.URI;
import java.util.Optional;

/// Where Stash is, made of what a person has typed.
///
/// @param url scheme, host and port, and the path below which Stash lives
/// @param credentials for whoever stands before Stash and asks for them
/// @param guess how the text was understood, where it does not say so itself
public record StashUrl(URI url, Optional<BasicCredentials> credentials, Optional<String> guess) {
    /// Reads an address as people type it.
    public static final ValueType<StashUrl> TYPE = new StashUrlReader();

    /// The URL, without the credentials.
    @Override
    public String toString() {
        String text = url.toString();
        return credentials.isPresent() ? text.replaceFirst("://", "://***@") : text;
    }
}
