package dev.stash2plex.match;

import dev.stash2plex.match.NameCache.Owner;
import dev.stash2plex.path.FilePath;
import dev.stash2plex.stash.SceneFile;
import dev.stash2plex.stash.SceneSummary;
import dev.stash2plex.words.Day;
import dev.stash2plex.words.Name;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a scene may be called.
///
/// @param titled whether it has a title; that is the first then
/// @param titles its title, and the names of its files
/// @param studios its studio and the network
/// @param days its date, or those in the names of its files
record SceneNames(
        boolean titled, List<Name> titles, List<Owner> studios, List<Owner> performers, Name code, List<Day> days) {
    static SceneNames of(SceneSummary scene, NameCache cache) {
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
        var studios = new ArrayList<Owner>();
        add(studios, scene.studio(), cache);
        add(studios, scene.network(), cache);
        var performers = new ArrayList<Owner>();
        scene.performers().forEach(performer -> add(performers, performer, cache));
        return new SceneNames(!scene.title().isBlank(), titles, studios, performers, Name.of(scene.code()), days);
    }

    private static void add(List<Owner> owners, @Nullable String name, NameCache cache) {
        if (name != null) {
            Owner owner = cache.owner(name);
            if (!owner.name().words().isEmpty()) {
                owners.add(owner);
            }
        }
    }

    /// The studio, the network and the performers, each run together.
    Set<String> owners() {
        var owners = new HashSet<String>();
        studios.forEach(owner -> add(owners, owner));
        performers.forEach(owner -> add(owners, owner));
        return owners;
    }

    private static void add(Set<String> owners, Owner owner) {
        owners.add(owner.compact());
        owners.add(owner.spelledOut());
    }
}
