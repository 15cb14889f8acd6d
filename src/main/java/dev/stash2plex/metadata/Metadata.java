package dev.stash2plex.metadata;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Plex's Metadata object for a movie (provider specification, "Metadata Object"). Absent values are null and are
/// not sent; empty lists neither. Where Plex reads the URL of a picture there is a [Picture], which becomes that URL
/// when the item is sent.
///
/// @param key path of the item below the URL that was registered
/// @param originallyAvailableAt `YYYY-MM-DD`
/// @param duration milliseconds
/// @param score 0 to 100, only in matches; some servers drop what is below 80
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Metadata(
        String ratingKey,
        String key,
        String guid,
        String type,
        String title,
        @Nullable String originalTitle,
        @Nullable String originallyAvailableAt,
        @Nullable Integer year,
        @Nullable String summary,
        @Nullable String tagline,
        @Nullable String studio,
        @Nullable String contentRating,
        @Nullable Boolean isAdult,
        @Nullable Long duration,
        @Nullable Picture thumb,
        @Nullable Picture art,
        @Nullable Integer score,
        @JsonProperty("Image") List<Image> images,
        @JsonProperty("Genre") List<Tag> genres,
        @JsonProperty("Role") List<Person> roles,
        @JsonProperty("Director") List<Person> directors,
        @JsonProperty("Studio") List<Tag> studios,
        @JsonProperty("Collection") List<Tag> collections,
        @JsonProperty("Guid") List<ExternalId> guids,
        @JsonProperty("Rating") List<Rating> ratings) {

    /// The same item as a candidate of a match.
    Metadata withScore(int newScore) {
        return new Metadata(
                ratingKey,
                key,
                guid,
                type,
                title,
                originalTitle,
                originallyAvailableAt,
                year,
                summary,
                tagline,
                studio,
                contentRating,
                isAdult,
                duration,
                thumb,
                art,
                newScore,
                images,
                genres,
                roles,
                directors,
                studios,
                collections,
                guids,
                ratings);
    }

    /// An image of the item.
    ///
    /// @param type `coverPoster`, `background`, `backgroundSquare`, `clearLogo` or `snapshot`
    /// @param url the picture, whose URL is sent
    public record Image(String type, Picture url, @Nullable String alt) {}

    /// A name.
    public record Tag(String tag) {}

    /// Somebody who took part.
    ///
    /// @param thumb a photo
    /// @param order place in the list, from 1
    public record Person(
            String tag,
            @Nullable Picture thumb,
            @Nullable String role,
            @Nullable Integer order) {}

    /// What somebody else calls the item, such as `stashdb://…`.
    public record ExternalId(String id) {}

    /// A rating.
    ///
    /// @param image names the badge
    /// @param type `audience` or `critic`
    /// @param value 0 to 10
    public record Rating(String image, String type, double value) {}
}
