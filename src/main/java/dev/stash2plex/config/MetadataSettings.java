package dev.stash2plex.config;

import dev.stash2plex.config.value.ValueType;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What of a scene goes into a Plex item.
///
/// @param fields the fields that are sent; each has a switch, `metadata.fields.…`
/// @param contentRating the certification of every item
/// @param ignoredTags names of tags that do not become genres, in any case
/// @param maxGenres most genres of an item; 0 sets no bound
/// @param genreOrder in which order they come
/// @param ratingImage the badge that Plex shows beside the rating; one it does not know shows none
/// @param groupCollections whether each group of a scene becomes a collection
/// @param studioCollection whether a scene's studio becomes a collection
public record MetadataSettings(
        Set<Field> fields,
        String contentRating,
        List<String> ignoredTags,
        int maxGenres,
        GenreOrder genreOrder,
        String ratingImage,
        boolean groupCollections,
        boolean studioCollection) {

    /// What can be switched off. The title cannot.
    public enum Field {
        SUMMARY,
        DATE,
        STUDIO,
        DURATION,
        CONTENT_RATING,
        IS_ADULT,
        GENRES,
        ROLES,
        DIRECTORS,
        RATING,
        COLLECTIONS,
        GUIDS,
        ORIGINAL_TITLE,
        TAGLINE,
        IMAGES;

        String key() {
            return "metadata.fields." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// The order of the genres.
    public enum GenreOrder {
        /// As Stash lists the tags.
        STASH,
        /// By name.
        NAME
    }

    /// Whether a field is sent.
    public boolean sends(Field field) {
        return fields.contains(field);
    }

    static MetadataSettings create(Keys keys) {
        var fields = EnumSet.noneOf(Field.class);
        for (Field field : Field.values()) {
            if (keys.get(field.key(), ValueType.FLAG)) {
                fields.add(field);
            }
        }
        return new MetadataSettings(
                Set.copyOf(fields),
                keys.get("metadata.content-rating", ValueType.TEXT),
                keys.find("metadata.genres.ignore", ValueType.LIST).orElse(List.of()),
                keys.get("metadata.genres.max", ValueType.wholeNumber(0, 1000)),
                keys.get("metadata.genres.order", ValueType.oneOf(GenreOrder.class)),
                keys.get("metadata.rating.image", ValueType.TEXT),
                keys.get("metadata.collections.groups", ValueType.FLAG),
                keys.get("metadata.collections.studio", ValueType.FLAG));
    }
}
