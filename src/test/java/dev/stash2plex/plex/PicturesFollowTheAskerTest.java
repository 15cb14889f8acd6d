package dev.stash2plex.plex;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stash2plex.artwork.ArtworkUrls;
import dev.stash2plex.config.Settings;
import dev.stash2plex.config.Sources;
import dev.stash2plex.http.AccessKey;
import dev.stash2plex.http.PublicUrl;
import dev.stash2plex.metadata.Metadata;
import dev.stash2plex.metadata.MetadataMapper;
import dev.stash2plex.stash.SceneFile;
import dev.stash2plex.stash.SceneSummary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Two who ask for one scene are told the same item; only the URLs of its pictures are theirs.
class PicturesFollowTheAskerTest {
    private static final ArtworkUrls LOCAL = new ArtworkUrls("http://127.0.0.1:9090");
    private static final ArtworkUrls PUBLIC = new ArtworkUrls("https://s2p.example/secret");

    private final ItemWriter items = new ItemWriter(new PublicUrl(Optional.empty()), new AccessKey(Optional.empty()));

    @Test
    void theItemIsTheSameAndTheUrlsDiffer() {
        assertThat(item(), is(item()));
        var local = (ObjectNode) items.tree(item(), LOCAL);
        var outside = (ObjectNode) items.tree(item(), PUBLIC);
        assertThat(local.path("thumb").asText(), is("http://127.0.0.1:9090/art/scene/12?t=1795434866"));
        assertThat(outside.path("thumb").asText(), is("https://s2p.example/secret/art/scene/12?t=1795434866"));
        assertThat(outside, is(not(local)));
        for (String picture : List.of("thumb", "art", "Image")) {
            local.remove(picture);
            outside.remove(picture);
        }
        assertThat(outside, is(local));
    }

    @Test
    void anImageIsWrittenWithItsUrl() {
        var image = items.tree(item().images().getFirst(), LOCAL);
        assertThat(image.path("url").asText(), is("http://127.0.0.1:9090/art/scene/12?t=1795434866"));
    }

    private static Metadata item() {
        Settings settings = Sources.fromVariables(Map.of());
        var scene = new SceneSummary(
                12,
                "First Light",
                "",
                "2021-01-02",
                "2026-11-23T12:54:26+01:00",
                List.of(new SceneFile("/a/first.mp4", 10)),
                null,
                null,
                List.of());
        return new MetadataMapper(settings.metadata(), settings.artwork())
                .match("", scene, Optional.empty(), 90, "tv.plex.agents.stash2plex");
    }
}
