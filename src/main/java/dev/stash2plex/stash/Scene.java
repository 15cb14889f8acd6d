package dev.stash2plex.stash;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A scene with everything that a Plex item is made of.
///
/// Stash writes an empty text for what is blank, so texts are never null here; blank means absent. A name that is
/// missing makes half an answer, of which nothing is taken.
///
/// @param id Stash's id
/// @param title blank where nobody named it; Stash then shows the file's name
/// @param code the studio's own number for it
/// @param details description, may have several paragraphs
/// @param director one or more names in one text
/// @param date `YYYY-MM-DD`, from v0.30 also `YYYY-MM` or `YYYY`
/// @param rating100 0 to 100
/// @param updatedAt RFC 3339, with the server's offset
/// @param files the first is the primary one; none for a scene made by hand
public record Scene(
        int id,
        String title,
        String code,
        String details,
        String director,
        @Nullable String date,
        @Nullable Integer rating100,
        String updatedAt,
        List<SceneFile> files,
        @Nullable Studio studio,
        List<SceneGroup> groups,
        List<Tag> tags,
        List<Performer> performers,
        List<StashId> stashIds) {

    public Scene {
        title = Objects.requireNonNullElse(title, "");
        code = Objects.requireNonNullElse(code, "");
        details = Objects.requireNonNullElse(details, "");
        director = Objects.requireNonNullElse(director, "");
        updatedAt = Objects.requireNonNullElse(updatedAt, "");
        files = copy(files);
        groups = copy(groups);
        tags = copy(tags);
        performers = copy(performers);
        stashIds = copy(stashIds);
    }

    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /// A studio.
    ///
    /// @param imagePath URL of its logo, as Stash sees itself; carries `default=true` where there is none
    /// @param parentStudio the network it belongs to
    public record Studio(
            int id,
            String name,
            @Nullable String imagePath,
            @Nullable Studio parentStudio) {
        public Studio {
            requireNonNull(name);
        }
    }

    /// A scene's place in a group, which was called movie before v0.27.
    public record SceneGroup(Group group) {}

    /// A group of scenes.
    ///
    /// @param frontImagePath URL of its cover; carries `default=true` where there is none
    public record Group(int id, String name, @Nullable String frontImagePath) {
        public Group {
            requireNonNull(name);
        }
    }

    /// A tag.
    public record Tag(String name) {
        public Tag {
            requireNonNull(name);
        }
    }

    /// A performer.
    ///
    /// @param disambiguation tells two of one name apart
    /// @param imagePath URL of the photo; carries `default=true` where there is none
    public record Performer(
            int id,
            String name,
            @Nullable String disambiguation,
            @Nullable String imagePath) {
        public Performer {
            requireNonNull(name);
        }
    }

    /// An id that a stash-box gave the scene.
    ///
    /// @param endpoint the stash-box's GraphQL URL
    public record StashId(String endpoint, String stashId) {
        public StashId {
            requireNonNull(endpoint);
            requireNonNull(stashId);
        }
    }
}
