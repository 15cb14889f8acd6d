package dev.stash2plex.standin;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The routes below `/scene`, `/performer`, `/studio`, `/tag` and `/movie` or `/group`.
final class ImageRoutes {
    private static final Pattern SCENE = Pattern.compile("/scene/([^/]+)/(screenshot|preview|webp)");
    private static final Pattern MARKER =
            Pattern.compile("/scene/\\d+/scene_marker/\\d+/screenshot|/scene/\\d+/vtt/chapter");
    private static final Pattern ENTITY =
            Pattern.compile("/(performer|studio|tag|movie|group)/([^/]+)/(image|frontimage|backimage)");

    private final StashVersion version;
    private final Library library;
    private final Images images;
    private final DefaultImages defaults;

    ImageRoutes(StashVersion version, Library library, Images images, DefaultImages defaults) {
        this.version = version;
        this.library = library;
        this.images = images;
        this.defaults = defaults;
    }

    /// Empty for a path that is none of ours.
    Optional<Reply> answer(Visit visit) {
        Matcher scene = SCENE.matcher(visit.path());
        Matcher entity = ENTITY.matcher(visit.path());
        boolean ofScene = scene.matches();
        EntityKind kind = entity.matches() ? kind(entity.group(1), entity.group(3)) : null;
        boolean extra = MARKER.matcher(visit.path()).matches() && images.has(visit.path());
        if (!ofScene && kind == null && !extra) {
            return Optional.empty();
        }
        if (!visit.method().equals("GET")) {
            return Optional.of(version.since(26) ? Reply.empty(405).with("Allow", "GET") : Reply.empty(405));
        }
        if (extra) {
            return images.image(visit.path()).map(image -> ImageReply.of(visit, image));
        }
        return Optional.of(
                kind == null
                        ? scene(visit, scene.group(1), scene.group(2))
                        : entity(visit, kind, entity.group(2), entity.group(3)));
    }

    /// Routes for groups change their name in 0.27; under the other name there is only the user interface.
    private @Nullable EntityKind kind(String word, String image) {
        boolean ofGroup = word.equals("movie") || word.equals("group");
        if (ofGroup != !image.equals("image")) {
            return null;
        }
        return switch (word) {
            case "performer" -> EntityKind.PERFORMER;
            case "studio" -> EntityKind.STUDIO;
            case "tag" -> EntityKind.TAG;
            default -> word.equals(version.groupRoute()) ? EntityKind.GROUP : null;
        };
    }

    private Reply scene(Visit visit, String id, String image) {
        if (!id.matches("\\d+")) {
            return Reply.text(400, "text/plain; charset=utf-8", "Bad Request\n");
        }
        SceneData scene = library.scene(Go.atoi(id));
        if (scene == null) {
            return notFound("Not Found\n");
        }
        if (!image.equals("screenshot")) {
            Reply missing = notFound("404 page not found\n");
            return version.since(29) ? missing : missing.with("Cache-Control", "no-cache");
        }
        Image fallback = scene.files().isEmpty() ? defaults.scene() : Pictures.screenshot(scene.id());
        return ImageReply.of(visit, images.image(visit.path()).orElse(fallback));
    }

    private Reply entity(Visit visit, EntityKind kind, String id, String image) {
        EntityData entity = id.matches("\\d+") ? library.entity(kind, Go.atoi(id)) : null;
        if (entity == null) {
            return notFound("Not Found\n");
        }
        boolean placeholder = "true".equals(visit.query().get("default")) || !images.has(visit.path());
        Image shown = placeholder
                ? defaults.of(entity, image)
                : images.image(visit.path()).orElseThrow();
        Reply reply = ImageReply.of(visit, shown);
        boolean uncached = placeholder && !version.since(26) && (kind == EntityKind.STUDIO || kind == EntityKind.TAG);
        return uncached ? reply.without("Cache-Control").without("ETag") : reply;
    }

    private static Reply notFound(String text) {
        return Reply.text(404, "text/plain; charset=utf-8", text);
    }
}
