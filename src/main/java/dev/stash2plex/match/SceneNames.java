package dev.stash2plex.match;

import dev.stash2plex.library.FilePath;
import dev.stash2plex.stash.SceneFile;
import dev.stash2plex.stash.SceneSummary;
import dev.stash2plex.words.Day;
import dev.stash2plex.words.Name;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// What a scene may be called.
///
/// @param titled whether it has a title; that is the first then
/// @param titles its title, and the names of its files
/// @param studios its studio and the network
/// @param days its date, or those in the names of its files
record SceneNames(
        boolean titled, List<Name> titles, List<Name> studios, List<Name> performers, Name code, List<Day> days) {
    static SceneNames of(SceneSummary scene) {
        var titles = new ArrayList<Name>();
        if (!scene.title().isBlank()) {
            titles.add(Name.of(scene.title()));
        }
        var days = new ArrayList<Day>();
        if (scene.date() != null) {
            Day.parse(scene.date()).ifPresent(days::add);
        }
        boolean undated = days.isEmpty();
        for (SceneFile file : scene.files()) {
            List<String> segments = FilePath.segments(file.path());
            if (!segments.isEmpty()) {
                var name = Name.of(FilePath.stem(segments.getLast()));
                titles.add(name);
                if (undated) {
                    days.addAll(name.days());
                }
            }
        }
        List<Name> studios = Stream.of(scene.studio(), scene.network())
                .filter(Objects::nonNull)
                .map(Name::of)
                .filter(name -> !name.words().isEmpty())
                .toList();
        List<Name> performers = scene.performers().stream()
                .map(Name::of)
                .filter(name -> !name.words().isEmpty())
                .toList();
        return new SceneNames(!scene.title().isBlank(), titles, studios, performers, Name.of(scene.code()), days);
    }

    /// The studio, the network and the performers, each run together.
    Set<String> owners() {
        var owners = new HashSet<String>();
        Stream.concat(studios.stream(), performers.stream()).forEach(name -> {
            owners.add(name.compact());
            owners.add(name.spelledOut());
        });
        return owners;
    }
}
