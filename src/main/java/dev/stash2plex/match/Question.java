package dev.stash2plex.match;

import org.jspecify.annotations.Nullable;

/// What is known of the file whose scene is wanted. A blank text is absent.
///
/// @param filename relative to the folder of a library, or absolute
/// @param title what somebody made of the file's name, or what a person typed
/// @param year of release
/// @param date of release, `YYYY-MM-DD`
/// @param guid what the file's item was called before
/// @param isByPerson whether a person chooses from all candidates, so that none has to be certain
public record Question(
        String filename, String title, @Nullable Integer year, String date, String guid, boolean isByPerson) {}
