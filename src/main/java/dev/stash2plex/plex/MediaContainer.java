package dev.stash2plex.plex;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The outermost object of an answer (provider specification, "MediaContainer").
///
/// @param offset place of the first item among all
/// @param totalSize how many items there are
/// @param identifier of the provider that was asked
/// @param size how many are here
/// @param metadata the items, in an answer about items
/// @param images the images, in an answer about images
record MediaContainer(
        int offset,
        int totalSize,
        String identifier,
        int size,
        @JsonProperty("Metadata") @Nullable List<JsonNode> metadata,
        @JsonProperty("Image") @Nullable List<JsonNode> images) {

    /// @param container the object under the name that Plex reads
    record Wrapped(@JsonProperty("MediaContainer") MediaContainer container) {}

    static Wrapped ofItems(String identifier, List<JsonNode> items) {
        return new Wrapped(new MediaContainer(0, items.size(), identifier, items.size(), items, null));
    }

    static Wrapped ofImages(String identifier, List<JsonNode> images) {
        return new Wrapped(new MediaContainer(0, images.size(), identifier, images.size(), null, images));
    }

    /// A page of nothing.
    static Wrapped empty(String identifier, int offset) {
        return new Wrapped(new MediaContainer(offset, 0, identifier, 0, List.of(), null));
    }
}
