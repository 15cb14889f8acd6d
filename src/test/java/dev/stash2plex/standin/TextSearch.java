package dev.stash2plex.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// `filter.q`: words AND-ed, each in the title, the details, a path, a hash or a marker of the scene. `"…"` is a
/// phrase, `a OR b` either, `-word` neither; no character can be escaped, so titles that hold those misbehave as
/// they do in Stash.
final class TextSearch {
    private final List<Predicate<SceneData>> conditions = new ArrayList<>();

    private TextSearch() {}

    static Predicate<SceneData> matching(String q) {
        TextSearch search = new TextSearch();
        List<String> words = phrases(List.of(q.trim().split("\\s+")));
        for (int i = 0; i < words.size(); i++) {
            Predicate<SceneData> condition = search.word(words.get(i));
            while (i + 2 < words.size() && words.get(i + 1).equals("OR")) {
                condition = condition.or(search.word(words.get(i + 2)));
                i += 2;
            }
            search.conditions.add(condition);
        }
        return scene -> search.conditions.stream().allMatch(condition -> condition.test(scene));
    }

    /// Words between a leading and a trailing quote become one; a quote that nobody closes stays part of its word.
    private static List<String> phrases(List<String> words) {
        List<String> combined = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int end = i;
            if (word.startsWith("\"") || word.startsWith("-\"")) {
                while (end < words.size() && !closes(words.get(end), end == i)) {
                    end++;
                }
            }
            if (end >= words.size()) {
                end = i;
            }
            combined.add(String.join(" ", words.subList(i, end + 1)));
            i = end;
        }
        return combined;
    }

    private static boolean closes(String word, boolean opens) {
        return word.endsWith("\"") && (!opens || word.length() > 2);
    }

    private Predicate<SceneData> word(String word) {
        if (word.length() > 1 && word.startsWith("-")) {
            return word(word.substring(1)).negate();
        }
        boolean phrase = word.length() > 2 && word.startsWith("\"") && word.endsWith("\"");
        Like like = Like.containing(phrase ? word.substring(1, word.length() - 1) : word);
        return scene -> columns(scene).anyMatch(like);
    }

    private static Stream<String> columns(SceneData scene) {
        return Stream.of(
                        Stream.of(scene.text("title"), scene.text("details")),
                        scene.files().stream().flatMap(TextSearch::columns),
                        scene.list("scene_markers", Map.class).stream()
                                .map(marker -> Objects.toString(marker.get("title"), "")))
                .flatMap(column -> column);
    }

    private static Stream<String> columns(FileData file) {
        return Stream.of(file.path(), file.oshash(), file.md5(), file.phash()).flatMap(Stream::ofNullable);
    }
}
