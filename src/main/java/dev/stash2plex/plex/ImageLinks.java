package dev.stash2plex.plex;

import dev.stash2plex.artwork.ArtworkUrls;
import dev.stash2plex.http.AccessKey;
import dev.stash2plex.http.PublicUrl;
import io.helidon.webserver.http.ServerRequest;

/// How the asker of a request reaches our images.
public final class ImageLinks {
    private final PublicUrl publicUrl;
    private final AccessKey accessKey;

    public ImageLinks(PublicUrl publicUrl, AccessKey accessKey) {
        this.publicUrl = publicUrl;
        this.accessKey = accessKey;
    }

    ArtworkUrls of(ServerRequest request) {
        return new ArtworkUrls(publicUrl.of(request) + accessKey.imagePrefix());
    }
}
