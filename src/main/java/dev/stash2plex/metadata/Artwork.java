package dev.stash2plex.metadata;

import dev.stash2plex.artwork.ArtworkUrls;
import dev.stash2plex.config.ArtworkSettings;
import dev.stash2plex.config.ArtworkSettings.Poster;
import dev.stash2plex.stash.ImagePaths;
import dev.stash2plex.stash.ImageReference;
import dev.stash2plex.stash.ImageReference.Kind;
import dev.stash2plex.stash.Scene;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which images an item has. Their order matters: the preferred one of a type comes first.
final class Artwork {
    static final String POSTER = "coverPoster";
    static final String BACKGROUND = "background";

    private final ArtworkSettings settings;

    Artwork(ArtworkSettings settings) {
        this.settings = settings;
    }

    List<Metadata.Image> images(Scene scene, String title, ArtworkUrls urls) {
        var cover = cover(scene.id(), scene.updatedAt(), title, urls);
        var groups = scene.groups().stream()
                .map(Scene.SceneGroup::group)
                .flatMap(group -> image(Kind.GROUP, group.id(), group.frontImagePath(), urls).stream())
                .map(url -> new Metadata.Image(POSTER, url, title))
                .toList();
        var images = new ArrayList<Metadata.Image>();
        if (settings.poster() == Poster.GROUP) {
            images.addAll(groups);
            images.addAll(cover);
        } else {
            images.addAll(cover);
            images.addAll(groups);
        }
        return List.copyOf(images);
    }

    /// The scene's cover as poster and as background. Its version is the second of the scene's last change, as
    /// Stash itself has it.
    List<Metadata.Image> cover(int sceneId, String updatedAt, String title, ArtworkUrls urls) {
        String url = urls.url(new ImageReference(Kind.SCENE, sceneId), seconds(updatedAt));
        return List.of(new Metadata.Image(POSTER, url, title), new Metadata.Image(BACKGROUND, url, title));
    }

    static Optional<String> first(List<Metadata.Image> images, String type) {
        return images.stream()
                .filter(image -> image.type().equals(type))
                .map(Metadata.Image::url)
                .findFirst();
    }

    /// The URL of an entity's image, if it has one of its own.
    static Optional<String> image(Kind kind, int id, @Nullable String imagePath, ArtworkUrls urls) {
        return Optional.ofNullable(imagePath)
                .filter(path -> !ImagePaths.isPlaceholder(path))
                .map(path -> urls.url(new ImageReference(kind, id), ImagePaths.version(path)));
    }

    private static String seconds(String timestamp) {
        try {
            return String.valueOf(OffsetDateTime.parse(timestamp).toEpochSecond());
        } catch (DateTimeException e) {
            return "0";
        }
    }
}
