package dev.stash2plex.match;

import dev.stash2plex.library.index.SceneIndex;
import dev.stash2plex.stash.SceneSummary;
import dev.stash2plex.words.Day;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Looks up the scenes that are worth a score: those that share the rarest words with the name, and those with
/// a code, a date or a whole title that is in it. However large the library, there are never more than a few
/// hundred.
final class Lookup {
    private static final int MOST_ALIKE = 32;
    private static final int MOST_OF_A_NAME = 1000;
    private static final int MOST_NAMESAKES = 24;
    private static final int MOST = 160;
    private static final int LONGEST_CODE = 4;
    private static final int EFFORT = 30_000;

    private final SceneIndex index;

    Lookup(SceneIndex index) {
        this.index = index;
    }

    Collection<SceneSummary> alike(Mention mention) {
        var scenes = new LinkedHashMap<Integer, SceneSummary>();
        var words = new HashSet<>(mention.keys());
        mention.spans().forEachSound(1, (sound, span) -> words.add("~" + sound));
        add(scenes, index.sharing(words, MOST_ALIKE, EFFORT));
        mention.spans().forEach(LONGEST_CODE, (reading, span) -> add(scenes, index.byCode(reading, MOST_NAMESAKES)));
        for (Day day : mention.days()) {
            add(scenes, nearest(mention, index.byDate(day, MOST_OF_A_NAME), MOST_NAMESAKES));
        }
        mention.spans().forEach(Spans.LONGEST, (reading, span) -> add(scenes, named(mention, reading)));
        mention.spans().forEachSound(Spans.LONGEST, (sound, span) -> add(scenes, named(mention, "~" + sound)));
        return scenes.values();
    }

    private List<SceneSummary> named(Mention mention, String name) {
        return nearest(mention, index.byName(name, MOST_OF_A_NAME), MOST_NAMESAKES);
    }

    /// Of many scenes those that have more in common with the name.
    private static List<SceneSummary> nearest(Mention mention, List<SceneSummary> scenes, int most) {
        return scenes.size() <= most
                ? scenes
                : scenes.stream()
                        .sorted(Comparator.comparingInt(mention::nearness).reversed())
                        .limit(most)
                        .toList();
    }

    private static void add(Map<Integer, SceneSummary> scenes, List<SceneSummary> found) {
        if (scenes.size() < MOST) {
            found.forEach(scene -> scenes.putIfAbsent(scene.id(), scene));
        }
    }
}
