package dev.stash2plex.metadata;

import dev.stash2plex.config.MetadataSettings;
import dev.stash2plex.config.MetadataSettings.Field;
import dev.stash2plex.stash.ImageReference.Kind;
import dev.stash2plex.stash.Scene;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Who took part in a scene.
final class People {
    private final MetadataSettings settings;

    People(MetadataSettings settings) {
        this.settings = settings;
    }

    /// The performers in Stash's order. Two of one name differ by their disambiguation, since Plex knows people by
    /// name.
    List<Metadata.Person> roles(String source, Scene scene) {
        if (!settings.sends(Field.ROLES)) {
            return List.of();
        }
        var roles = new ArrayList<Metadata.Person>();
        for (Scene.Performer performer : scene.performers()) {
            if (performer.name().isEmpty()) {
                continue;
            }
            var photo = Artwork.picture(Kind.PERFORMER, source, performer.id(), performer.imagePath())
                    .filter(picture -> settings.sends(Field.IMAGES));
            roles.add(new Metadata.Person(name(performer), photo.orElse(null), null, roles.size() + 1));
        }
        return List.copyOf(roles);
    }

    /// Stash keeps directors in one text.
    List<Metadata.Person> directors(Scene scene) {
        if (!settings.sends(Field.DIRECTORS)) {
            return List.of();
        }
        return Arrays.stream(scene.director().split("[,;&/]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .map(name -> new Metadata.Person(name, null, null, null))
                .toList();
    }

    private static String name(Scene.Performer performer) {
        String disambiguation = performer.disambiguation();
        return disambiguation == null || disambiguation.isBlank()
                ? performer.name()
                : performer.name() + " (" + disambiguation.strip() + ")";
    }
}
