package dev.stash2plex.plex;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/// What a provider says of itself (provider specification, "MediaProvider Response").
///
/// There is no `images` feature on purpose: with it PMS takes no images from other providers and local files any
/// more. The images are served all the same.
record Manifest(@JsonProperty("MediaProvider") MediaProvider mediaProvider) {
    private static final int MOVIE = 1;

    record MediaProvider(
            String identifier,
            String title,
            String version,
            @JsonProperty("Types") List<Type> types,
            @JsonProperty("Feature") List<Feature> features) {}

    record Type(int type, @JsonProperty("Scheme") List<Scheme> schemes) {}

    record Scheme(String scheme) {}

    record Feature(String type, String key) {}

    static Manifest of(String identifier, String title, String version) {
        return new Manifest(new MediaProvider(
                identifier,
                title,
                version,
                List.of(new Type(MOVIE, List.of(new Scheme(identifier)))),
                List.of(
                        new Feature("metadata", ProviderRoutes.METADATA),
                        new Feature("match", ProviderRoutes.MATCHES))));
    }
}
