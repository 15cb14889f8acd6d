package dev.stash2plex.metadata;

import dev.stash2plex.stash.Scene;
import dev.stash2plex.stash.SceneFile;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The one place through which every text goes that Plex will keep: a scene whose texts [Texts] has cleaned, before
/// anything is made of them, so that what is blank then counts as absent.
final class CleanScene {
    private CleanScene() {}

    /// The same scene with clean texts.
    static Scene of(Scene scene) {
        return new Scene(
                scene.id(),
                Texts.line(scene.title()),
                Texts.line(scene.code()),
                Texts.paragraphs(scene.details()),
                Texts.line(scene.director()),
                scene.date(),
                scene.rating100(),
                scene.updatedAt(),
                each(scene.files(), file -> new SceneFile(Texts.line(file.path()), file.duration())),
                studio(scene.studio()),
                each(scene.groups(), CleanScene::group),
                each(scene.tags(), tag -> new Scene.Tag(Texts.line(tag.name()))),
                each(scene.performers(), CleanScene::performer),
                each(scene.stashIds(), id -> new Scene.StashId(id.endpoint(), Texts.line(id.stashId()))));
    }

    private static Scene.@Nullable Studio studio(Scene.@Nullable Studio studio) {
        return studio == null
                ? null
                : new Scene.Studio(
                        studio.id(), Texts.line(studio.name()), studio.imagePath(), studio(studio.parentStudio()));
    }

    private static Scene.SceneGroup group(Scene.SceneGroup place) {
        var group = place.group();
        return new Scene.SceneGroup(new Scene.Group(group.id(), Texts.line(group.name()), group.frontImagePath()));
    }

    private static Scene.Performer performer(Scene.Performer performer) {
        String disambiguation = performer.disambiguation();
        return new Scene.Performer(
                performer.id(),
                Texts.line(performer.name()),
                disambiguation == null ? null : Texts.line(disambiguation),
                performer.imagePath());
    }

    private static <T> List<T> each(List<T> all, UnaryOperator<T> clean) {
        return all.stream().map(clean).toList();
    }
}
