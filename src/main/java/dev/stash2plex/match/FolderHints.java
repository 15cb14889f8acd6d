package dev.stash2plex.match;

import dev.stash2plex.library.index.SceneIndex;
import dev.stash2plex.stash.SceneSummary;
import dev.stash2plex.words.Name;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the folders of a request say about a scene: the name of its studio or of a performer speaks for it,
/// that of another studio or of a performer who is not in it against it.
final class FolderHints {
    private final Set<String> studios = new HashSet<>();
    private final Set<String> performers = new HashSet<>();
    private boolean support;
    private boolean contradiction;

    FolderHints(SceneIndex index, List<String> folders, SceneSummary scene) {
        add(studios, scene.studio());
        add(studios, scene.network());
        scene.performers().forEach(performer -> add(performers, performer));
        for (String folder : folders) {
            String compact = Name.of(folder).compact();
            if (studios.contains(compact) || performers.contains(compact)) {
                support = true;
            } else if (!compact.isEmpty()) {
                contradiction |= !studios.isEmpty() && index.countByStudio(compact) > 0;
                contradiction |= !performers.isEmpty() && index.countByPerformer(compact) > 0;
            }
        }
    }

    private static void add(Set<String> names, @Nullable String name) {
        if (name != null && !name.isBlank()) {
            var read = Name.of(name);
            names.add(read.compact());
            names.add(read.spelledOut());
        }
    }

    boolean support() {
        return support;
    }

    boolean contradict() {
        return contradiction;
    }
}
