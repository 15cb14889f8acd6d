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

    Collection<SceneSummary> alike(Query query) {
        var scenes = new LinkedHashMap<Integer, SceneSummary>();
        var words = new HashSet<>(query.keys());
        query.spans().forEachSound(1, (sound, span) -> words.add("~" + sound));
        add(scenes, index.sharing(words, MOST_ALIKE, EFFORT));
        query.spans().forEach(LONGEST_CODE, (reading, span) -> add(scenes, index.byCode(reading, MOST_NAMESAKES)));
        for (Day day : query.days()) {
            add(scenes, nearest(query, index.byDate(day, MOST_OF_A_NAME), MOST_NAMESAKES));
        }
        query.spans().forEach(Spans.LONGEST, (reading, span) -> add(scenes, named(query, reading)));
        query.spans().forEachSound(Spans.LONGEST, (sound, span) -> add(scenes, named(query, "~" + sound)));
        return scenes.values();
    }

    private List<SceneSummary> named(Query query, String name) {
        return nearest(query, index.byName(name, MOST_OF_A_NAME), MOST_NAMESAKES);
    }

    /// Of many scenes those that have more in common with the name.
    private static List<SceneSummary> nearest(Query query, List<SceneSummary> scenes, int most) {
        return scenes.size() <= most
                ? scenes
                : scenes.stream()
                        .sorted(Comparator.comparingInt(query::nearness).reversed())
                        .limit(most)
                        .toList();
    }

    private static void add(Map<Integer, SceneSummary> scenes, List<SceneSummary> found) {
        if (scenes.size() < MOST) {
            found.forEach(scene -> scenes.putIfAbsent(scene.id(), scene));
        }
    }
}
