package dev.stash2plex.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stash2plex.stash.ImageConditions;
import dev.stash2plex.stash.ImageReference;
import dev.stash2plex.stash.Scene;
import dev.stash2plex.stash.SceneCast;
import dev.stash2plex.stash.SceneSummary;
import dev.stash2plex.stash.Stash;
import dev.stash2plex.stash.StashImage;
import dev.stash2plex.stash.StashStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A Stash of six invented scenes, which lie beside this class as `library.json` with their pictures.
public final class DemoStash implements Stash {
    private final List<Scene> scenes;

    /// Reads the library.
    public DemoStash() {
        var json = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build();
        try (InputStream in = resource("library.json")) {
            this.scenes = json.readValue(in, new TypeReference<List<Scene>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public StashStatus status() {
        return new StashStatus("demo");
    }

    @Override
    public Optional<Scene> scene(int id) {
        return scenes.stream().filter(scene -> scene.id() == id).findFirst();
    }

    @Override
    public List<Scene> scenes(Collection<Integer> ids) {
        return scenes.stream().filter(scene -> ids.contains(scene.id())).toList();
    }

    @Override
    public int count() {
        return scenes.size();
    }

    @Override
    public List<SceneSummary> summaries(int page, int size) {
        return scenes.stream()
                .skip((page - 1L) * size)
                .limit(size)
                .map(SceneSummary::of)
                .toList();
    }

    @Override
    public List<SceneCast> casts(int page, int size) {
        return summaries(page, size).stream()
                .map(scene -> new SceneCast(scene.id(), scene.performers()))
                .toList();
    }

    @Override
    public List<SceneSummary> summariesChangedAfter(String timestamp, int page, int size) {
        return List.of();
    }

    @Override
    public Optional<SceneSummary> summaryByPath(String path) {
        return scenes.stream()
                .filter(scene ->
                        scene.files().stream().anyMatch(file -> file.path().equals(path)))
                .findFirst()
                .map(SceneSummary::of);
    }

    @Override
    public List<String> roots() {
        return List.of("/media/demo");
    }

    @Override
    public Optional<StashImage> image(ImageReference reference, ImageConditions conditions) {
        return switch (reference.kind()) {
            case SCENE -> scene(reference.id()).flatMap(scene -> image("scene-" + scene.id() + ".png"));
            case PERFORMER -> isPerformer(reference.id()) ? image("person.png") : Optional.empty();
            case STUDIO, GROUP -> Optional.empty();
        };
    }

    private boolean isPerformer(int id) {
        return scenes.stream()
                .flatMap(scene -> scene.performers().stream())
                .anyMatch(performer -> performer.id() == id);
    }

    private static Optional<StashImage> image(String name) {
        var headers = Map.of("Content-Type", "image/png", "Cache-Control", "private, max-age=86400");
        return Optional.of(new StashImage(200, headers, resource(name)));
    }

    private static InputStream resource(String name) {
        @Nullable InputStream in = DemoStash.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("the demo library lacks " + name);
        }
        return in;
    }
}
