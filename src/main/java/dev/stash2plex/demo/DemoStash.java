package dev.stash2plex.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stash2plex.call.Errand;
import dev.stash2plex.stash.Changes;
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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
    public StashStatus status(Errand errand) {
        return new StashStatus("demo");
    }

    @Override
    public List<Scene> scenes(Collection<Integer> ids, Errand errand) {
        return scenes.stream().filter(scene -> ids.contains(scene.id())).toList();
    }

    @Override
    public List<SceneSummary> summaries(Collection<Integer> ids, Errand errand) {
        return scenes(ids, errand).stream().map(SceneSummary::of).toList();
    }

    @Override
    public List<SceneSummary> summariesAbove(int id, int most, Errand errand) {
        return above(id).limit(most).map(SceneSummary::of).toList();
    }

    @Override
    public List<SceneCast> castsAbove(int id, int most, Errand errand) {
        return summariesAbove(id, most, errand).stream()
                .map(scene -> new SceneCast(scene.id(), scene.performers()))
                .toList();
    }

    @Override
    public List<Integer> idsAbove(int id, int most, Errand errand) {
        return above(id).map(Scene::id).limit(most).toList();
    }

    /// Nothing ever changes.
    @Override
    public Changes changes(String after, String recentAfter, int above, int page, int most, Errand errand) {
        return new Changes(List.of(), List.of(), List.of(), scenes.size());
    }

    @Override
    public Optional<String> newest(Errand errand) {
        return scenes.stream().map(Scene::updatedAt).max(Comparator.naturalOrder());
    }

    @Override
    public Optional<SceneSummary> summaryByPath(String path, Errand errand) {
        return scenes.stream()
                .filter(scene ->
                        scene.files().stream().anyMatch(file -> file.path().equals(path)))
                .findFirst()
                .map(SceneSummary::of);
    }

    @Override
    public List<String> roots(Errand errand) {
        return List.of("/media/demo");
    }

    @Override
    public Optional<StashImage> image(ImageReference reference, ImageConditions conditions, Errand errand) {
        return switch (reference.kind()) {
            case SCENE ->
                scenes(List.of(reference.id()), errand).stream()
                        .findFirst()
                        .flatMap(scene -> image("scene-" + scene.id() + ".png"));
            case PERFORMER -> isPerformer(reference.id()) ? image("person.png") : Optional.empty();
            case STUDIO, GROUP -> Optional.empty();
        };
    }

    private Stream<Scene> above(int id) {
        return scenes.stream().filter(scene -> scene.id() > id).sorted(Comparator.comparingInt(Scene::id));
    }

    private boolean isPerformer(int id) {
        return scenes.stream()
                .flatMap(scene -> scene.performers().stream())
                .anyMatch(performer -> performer.id() == id);
    }

    private static Optional<StashImage> image(String name) {
        var headers = Map.of("Content-Type", "image/png", "Cache-Control", "private, max-age=86400");
        return Optional.of(new StashImage(200, headers, List.of(bytes(name)), () -> {}));
    }

    private static byte[] bytes(String name) {
        try (InputStream in = resource(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        @Nullable InputStream in = DemoStash.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("the demo library lacks " + name);
        }
        return in;
    }
}
