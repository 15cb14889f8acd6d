package dev.stash2plex.match;

import dev.stash2plex.words.Day;
import dev.stash2plex.words.Name;
import java.util.List;
import java.util.Set;

/// What is known of a file beside its name.
///
/// @param folders it lies in, the nearest last
/// @param days dates that PMS sent
/// @param years years that PMS sent
/// @param cut whether something says that the name has been cut off
/// @param open whether it ends within a bracket, `River Walk (20`
record Hints(List<String> folders, List<Day> days, Set<Integer> years, boolean cut, boolean open) {
    private static final int NEAR = 3;

    Hints {
        folders = List.copyOf(folders.subList(Math.max(0, folders.size() - NEAR), folders.size()));
        days = List.copyOf(days);
        years = Set.copyOf(years);
    }

    List<Name> folderNames() {
        return folders.stream().map(Name::of).toList();
    }

    /// The folder that the file lies in, or nothing.
    String folder() {
        return folders.isEmpty() ? "" : folders.getLast();
    }
}
