package dev.stash2plex.config;

import dev.stash2plex.config.layer.Layers;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// What is set and is no setting: most often a slip of the pen, so that the name that was probably meant is told.
final class Strangers {
    private Strangers() {}

    /// A fault for every key of a file and every variable that nobody has read.
    static List<SettingsFault> of(Layers layers, SortedSet<String> read) {
        var faults = new ArrayList<SettingsFault>();
        layers.fileKeys().forEach((key, file) -> {
            if (!read.contains(key)) {
                faults.add(new SettingsFault(key, file, "is not a setting" + nearest(key, read)));
            }
        });
        var known = new TreeSet<String>();
        read.forEach(key -> known.add(Layers.variable(key)));
        layers.variables().forEach(name -> {
            if (!known.contains(name)) {
                faults.add(new SettingsFault(name, "environment", "is not a setting" + nearest(name, known)));
            }
        });
        return faults;
    }

    private static String nearest(String name, SortedSet<String> known) {
        return NearMiss.of(name, known)
                .map(near -> "; did you mean " + near + "?")
                .orElse("");
    }
}
