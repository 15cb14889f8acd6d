package dev.stash2plex.config.layer;

import dev.stash2plex.config.value.Owner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/// The YAML files of the mounted folder, in the order of their names; what cannot be taken is told.
///
/// @param files those that were read
/// @param unreadable those that were not
record YamlFolder(List<Leaves> files, List<Unreadable> unreadable) {
    /// The settings of one file.
    record Leaves(String file, SortedMap<String, String> leaves) {}

    /// @param folder may be empty or missing
    static YamlFolder read(Path folder) {
        var files = new ArrayList<Leaves>();
        var unreadable = new ArrayList<Unreadable>();
        for (Path file : files(folder, unreadable)) {
            String name = file.getFileName().toString();
            if (!Files.isReadable(file)) {
                unreadable.add(new Unreadable(name, "file", Owner.ofUnreadable(file)));
                continue;
            }
            try {
                files.add(new Leaves(name, YamlFile.leaves(file)));
            } catch (UnreadableYaml e) {
                unreadable.add(new Unreadable(name, "file", "cannot be read: " + e.getMessage()));
            }
        }
        return new YamlFolder(files, unreadable);
    }

    private static List<Path> files(Path folder, List<Unreadable> unreadable) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("[^.].*\\.ya?ml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            unreadable.add(new Unreadable(folder.toString(), "folder", Owner.ofUnreadable(folder)));
            return List.of();
        }
    }
}
