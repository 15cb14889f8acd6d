package dev.stash2plex.metadata;

import dev.stash2plex.config.ArtworkSettings;
import dev.stash2plex.config.ArtworkSettings.Poster;
import dev.stash2plex.stash.ImagePaths;
import dev.stash2plex.stash.ImageReference;
import dev.stash2plex.stash.ImageReference.Kind;
import dev.stash2plex.stash.Scene;
import dev.stash2plex.stash.SceneRef;
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

    List<Metadata.Image> images(String source, Scene scene, String title) {
        var cover = cover(new SceneRef(source, scene.id()), scene.updatedAt(), title);
        var groups = scene.groups().stream()
                .map(Scene.SceneGroup::group)
                .flatMap(group -> picture(Kind.GROUP, source, group.id(), group.frontImagePath()).stream())
                .map(picture -> new Metadata.Image(POSTER, picture, title))
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
    private static List<Metadata.Image> cover(SceneRef scene, String updatedAt, String title) {
        var cover = new Picture(scene.cover(), seconds(updatedAt));
        return List.of(new Metadata.Image(POSTER, cover, title), new Metadata.Image(BACKGROUND, cover, title));
    }

    static Optional<Picture> first(List<Metadata.Image> images, String type) {
        return images.stream()
                .filter(image -> image.type().equals(type))
                .map(Metadata.Image::url)
                .findFirst();
    }

    /// An entity's picture, if it has one of its own.
    static Optional<Picture> picture(Kind kind, String source, int id, @Nullable String imagePath) {
        return Optional.ofNullable(imagePath)
                .filter(path -> !ImagePaths.isPlaceholder(path))
                .map(path -> new Picture(new ImageReference(kind, source, id), ImagePaths.version(path)));
    }

    private static String seconds(String timestamp) {
        try {
            return String.valueOf(OffsetDateTime.parse(timestamp).toEpochSecond());
        } catch (DateTimeException e) {
            return "0";
        }
    }
}
