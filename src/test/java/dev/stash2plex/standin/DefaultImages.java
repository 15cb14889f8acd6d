package dev.stash2plex.standin;

import java.util.Map;
import java.util.Objects;

/// What Stash shows for an object without an image: a silhouette for a performer, by gender, and an icon for the
/// rest.
final class DefaultImages {
    private final Map<String, Image> placeholders;

    DefaultImages(RecordedImages recorded) {
        placeholders = recorded.placeholders();
    }

    Image scene() {
        return named("img-screenshot-fileless-default");
    }

    Image of(EntityData entity, String image) {
        return switch (entity.kind()) {
            case STUDIO -> named("img-studio-noimg-default");
            case TAG -> named("img-tag-default");
            case GROUP -> named(image.equals("backimage") ? "img-group-back-default" : "img-group-default");
            case PERFORMER -> performer(Objects.toString(entity.values().get("gender")));
        };
    }

    private Image performer(String gender) {
        return switch (gender) {
            case "MALE" -> named("img-performer-male-default");
            case "TRANSGENDER_MALE" -> named("img-performer-tmale-default");
            case "FEMALE", "TRANSGENDER_FEMALE" -> named("img-performer-force-default");
            case "NON_BINARY" -> named("img-performer-nonbinary-default");
            default -> named("img-performer-nogender-default");
        };
    }

    private Image named(String exchange) {
        return Objects.requireNonNull(placeholders.get(exchange), exchange);
    }
}
