package dev.stash2plex.match.corpus;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.stash2plex.match.Question;
import org.jspecify.annotations.Nullable;

/// A request and what should come of it.
///
/// @param category what was done to the file
/// @param scene id of the scene that it is, or 0 for a stranger
/// @param mustFind whether its path or its name survived and says enough, so that it has to be found
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
record Case(
        String category,
        int scene,
        boolean mustFind,
        String filename,
        String title,
        @Nullable Integer year) {
    Question request() {
        return new Question(filename, title == null ? "" : title, year, "", "", false);
    }
}
