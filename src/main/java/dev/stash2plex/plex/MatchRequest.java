package dev.stash2plex.plex;

import dev.stash2plex.match.Question;
import org.jspecify.annotations.Nullable;

/// What PMS asks (provider specification, "Match Feature"). A blank text is absent.
///
/// @param type 1 for a movie, the only one that we answer
/// @param title what PMS made of the file's name, or what a person typed
/// @param year of release, as PMS read it in the name
/// @param guid what a provider called the item before
/// @param filename relative to the folder of a library, or absolute
/// @param date `YYYY-MM-DD`
/// @param manual whether a person chooses from all candidates
/// @param includeAdult whether PMS wants adult content
public record MatchRequest(
        int type,
        String title,
        @Nullable Integer year,
        String guid,
        String filename,
        String date,
        boolean manual,
        boolean includeAdult) {

    /// The part of it that is about the file.
    Question question() {
        return new Question(filename, title, year, date, guid, manual);
    }
}
