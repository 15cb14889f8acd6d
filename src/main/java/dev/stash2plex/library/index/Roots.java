package dev.stash2plex.library.index;

import dev.stash2plex.path.FilePath;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The folders that Stash scans: told, or guessed from what all paths have in common.
final class Roots {
    private volatile List<List<String>> told = List.of();
    private volatile @Nullable List<String> common;

    void set(Collection<String> folders) {
        told = folders.stream().map(FilePath::segments).toList();
    }

    /// Takes a file's path into the guess.
    void add(String path) {
        List<String> segments = FilePath.segments(path);
        if (segments.isEmpty()) {
            return;
        }
        List<String> known = common;
        if (known == null) {
            common = List.copyOf(segments.subList(0, segments.size() - 1));
        } else {
            int shared = 0;
            int most = Math.min(known.size(), segments.size() - 1);
            while (shared < most && known.get(shared).equals(segments.get(shared))) {
                shared++;
            }
            if (shared < known.size()) {
                common = known.subList(0, shared);
            }
        }
    }

    /// How many segments of a path are such a folder.
    int depth(List<String> segments) {
        int longest = -1;
        for (List<String> root : told) {
            if (root.size() > longest && startsWith(segments, root)) {
                longest = root.size();
            }
        }
        List<String> guess = common;
        if (longest < 0 && guess != null && startsWith(segments, guess)) {
            longest = guess.size();
        }
        return Math.max(0, longest);
    }

    private static boolean startsWith(List<String> segments, List<String> root) {
        return segments.size() > root.size() && segments.subList(0, root.size()).equals(root);
    }
}
