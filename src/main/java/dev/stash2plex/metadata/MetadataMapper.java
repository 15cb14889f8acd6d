package dev.stash2plex.metadata;

import dev.stash2plex.config.ArtworkSettings;
import dev.stash2plex.config.MetadataSettings;
import dev.stash2plex.config.MetadataSettings.Field;
import dev.stash2plex.stash.Scene;
import dev.stash2plex.stash.SceneFile;
import dev.stash2plex.stash.SceneRef;
import dev.stash2plex.stash.SceneSummary;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes Plex items of scenes, as the settings want them. What comes out depends on the scene, the settings and the
/// provider, and not on who asks.
public final class MetadataMapper {
    private static final String TYPE = "movie";
    private static final String PATH = "/library/metadata/";

    private final MetadataSettings settings;
    private final Artwork artwork;
    private final People people;
    private final Labels labels;

    public MetadataMapper(MetadataSettings settings, ArtworkSettings artworkSettings) {
        this.settings = settings;
        this.artwork = new Artwork(artworkSettings);
        this.people = new People(settings);
        this.labels = new Labels(settings);
    }

    /// The whole item.
    ///
    /// @param scheme identifier of the provider that was asked
    /// @param source name of the Stash that has the scene, as in [SceneRef#source()]
    public Metadata metadata(String source, Scene asStashHasIt, String scheme) {
        var scene = CleanScene.of(asStashHasIt);
        var ref = new SceneRef(source, scene.id());
        var date = date(scene.date());
        String title = Titles.of(scene.title(), scene.files());
        var images = images(source, scene, title);
        return new Metadata(
                ref.ratingKey(),
                PATH + ref.ratingKey(),
                ref.guid(scheme),
                TYPE,
                title,
                text(Field.ORIGINAL_TITLE, scene.code()).orElse(null),
                date.map(ReleaseDate::day).orElse(null),
                date.map(ReleaseDate::year).orElse(null),
                text(Field.SUMMARY, scene.details()).orElse(null),
                tagline(scene).orElse(null),
                studio(scene).orElse(null),
                text(Field.CONTENT_RATING, settings.contentRating()).orElse(null),
                settings.sends(Field.IS_ADULT) ? true : null,
                duration(scene.files().stream().findFirst()).orElse(null),
                Artwork.first(images, Artwork.POSTER).orElse(null),
                Artwork.first(images, Artwork.BACKGROUND).orElse(null),
                null,
                images,
                labels.genres(scene),
                people.roles(source, scene),
                people.directors(scene),
                labels.studios(scene),
                labels.collections(scene),
                labels.guids(scene),
                labels.ratings(scene));
    }

    /// What a match says of a scene: enough to recognise it, all of it from the index.
    ///
    /// @param file the file that was asked for, if it is one of the scene's
    /// @param source name of the Stash that has the scene
    /// @param score how sure the match is, 0 to 100
    public Metadata match(String source, SceneSummary summary, Optional<SceneFile> file, int score, String scheme) {
        return metadata(source, Summaries.toScene(summary, file), scheme).withScore(score);
    }

    private List<Metadata.Image> images(String source, Scene scene, String title) {
        return settings.sends(Field.IMAGES) ? artwork.images(source, scene, title) : List.of();
    }

    private Optional<ReleaseDate> date(@Nullable String date) {
        return settings.sends(Field.DATE) ? ReleaseDate.of(date) : Optional.empty();
    }

    private Optional<String> text(Field field, String text) {
        return Optional.of(text.strip()).filter(value -> !value.isEmpty() && settings.sends(field));
    }

    private Optional<String> studio(Scene scene) {
        return Optional.ofNullable(scene.studio()).map(Scene.Studio::name).flatMap(name -> text(Field.STUDIO, name));
    }

    /// Stash has no tagline; the network that the studio belongs to is what a person would print there.
    private Optional<String> tagline(Scene scene) {
        return Optional.ofNullable(scene.studio())
                .flatMap(studio -> Optional.ofNullable(studio.parentStudio()))
                .flatMap(network -> text(Field.TAGLINE, network.name()));
    }

    private Optional<Long> duration(Optional<SceneFile> file) {
        return file.map(one -> Math.round(one.duration() * 1000))
                .filter(millis -> millis > 0 && settings.sends(Field.DURATION));
    }
}
