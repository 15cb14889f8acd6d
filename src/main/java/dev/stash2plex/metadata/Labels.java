package dev.stash2plex.metadata;

import dev.stash2plex.config.MetadataSettings;
import dev.stash2plex.config.MetadataSettings.Field;
import dev.stash2plex.config.MetadataSettings.GenreOrder;
import dev.stash2plex.stash.Scene;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What a scene is filed under: genres, studios, collections, the ids that others gave it, its rating.
final class Labels {
    private final MetadataSettings settings;
    private final Set<String> ignoredTags = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    Labels(MetadataSettings settings) {
        this.settings = settings;
        ignoredTags.addAll(settings.ignoredTags());
    }

    List<Metadata.Tag> genres(Scene scene) {
        if (!settings.sends(Field.GENRES)) {
            return List.of();
        }
        Stream<String> names = scene.tags().stream().map(Scene.Tag::name).filter(name -> !ignoredTags.contains(name));
        if (settings.genreOrder() == GenreOrder.NAME) {
            names = names.sorted(String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder()));
        }
        return tags(settings.maxGenres() > 0 ? names.limit(settings.maxGenres()) : names);
    }

    /// The studio, then the networks above it.
    List<Metadata.Tag> studios(Scene scene) {
        return settings.sends(Field.STUDIO)
                ? tags(Stream.iterate(scene.studio(), Objects::nonNull, Scene.Studio::parentStudio)
                        .map(Scene.Studio::name))
                : List.of();
    }

    List<Metadata.Tag> collections(Scene scene) {
        if (!settings.sends(Field.COLLECTIONS)) {
            return List.of();
        }
        var names = new ArrayList<String>();
        if (settings.groupCollections()) {
            scene.groups().forEach(group -> names.add(group.group().name()));
        }
        var studio = scene.studio();
        if (settings.studioCollection() && studio != null) {
            names.add(studio.name());
        }
        return tags(names.stream());
    }

    /// `stashdb://…` for an id of stashdb.org: the stash-box's host without its last part names the scheme.
    List<Metadata.ExternalId> guids(Scene scene) {
        if (!settings.sends(Field.GUIDS)) {
            return List.of();
        }
        return scene.stashIds().stream()
                .map(id -> new Metadata.ExternalId(scheme(id.endpoint()) + "://" + id.stashId()))
                .distinct()
                .toList();
    }

    /// Stash rates from 0 to 100, Plex from 0 to 10.
    List<Metadata.Rating> ratings(Scene scene) {
        Integer rating100 = scene.rating100();
        return rating100 == null || !settings.sends(Field.RATING)
                ? List.of()
                : List.of(new Metadata.Rating(settings.ratingImage(), "audience", rating100 / 10.0));
    }

    private static List<Metadata.Tag> tags(Stream<String> names) {
        return names.map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .map(Metadata.Tag::new)
                .toList();
    }

    private static String scheme(String endpoint) {
        String host = "stashbox";
        try {
            host = Objects.requireNonNullElse(URI.create(endpoint).getHost(), host);
        } catch (IllegalArgumentException e) {
            // what a person typed in as the endpoint is no URL
        }
        return host.toLowerCase(Locale.ROOT)
                .replaceFirst("^www\\.", "")
                .replaceFirst("\\.[a-z]+$", "")
                .replaceAll("[^a-z0-9.]", "");
    }
}
