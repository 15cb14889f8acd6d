package dev.stash2plex.standin;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The images that somebody gave to an object, by path without query: `/scene/5/screenshot`, `/performer/2/image`,
/// `/group/1/frontimage`. What is missing here is answered with a placeholder.
public final class Images {
    private final Map<String, Image> uploaded = new ConcurrentHashMap<>();

    /// Stores an image under the type that Stash would sniff.
    public void put(String path, byte[] bytes, String contentType) {
        put(path, Image.of(bytes, contentType));
    }

    /// The object shows its placeholder again.
    public void remove(String path) {
        uploaded.remove(path);
    }

    void put(String path, Image image) {
        uploaded.put(path, image);
    }

    boolean has(String path) {
        return uploaded.containsKey(path);
    }

    Optional<Image> image(String path) {
        return Optional.ofNullable(uploaded.get(path));
    }
}
