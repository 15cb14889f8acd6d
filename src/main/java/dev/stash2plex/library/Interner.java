package dev.stash2plex.library;

import dev.stash2plex.stash.SceneSummary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Keeps one copy of what many scenes have in common. Not thread-safe.
final class Interner {
    private final Map<String, String> texts = new HashMap<>();

    /// The scene with its studio, performers and date in the copies that others use.
    SceneSummary dedupe(SceneSummary scene) {
        return new SceneSummary(
                scene.id(),
                scene.title(),
                scene.code(),
                text(scene.date()),
                scene.updatedAt(),
                scene.files(),
                text(scene.studio()),
                text(scene.network()),
                texts(scene.performers()));
    }

    private @Nullable String text(@Nullable String text) {
        return text == null ? null : texts.computeIfAbsent(text, same -> same);
    }

    private List<String> texts(List<String> list) {
        return list.stream()
                .map(text -> texts.computeIfAbsent(text, same -> same))
                .toList();
    }
}
