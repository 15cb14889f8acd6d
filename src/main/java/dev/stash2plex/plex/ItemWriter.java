package dev.stash2plex.plex;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import dev.stash2plex.artwork.ArtworkUrls;
import dev.stash2plex.http.AccessKey;
import dev.stash2plex.http.PublicUrl;
import dev.stash2plex.metadata.Picture;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Makes JSON of items and images for one asker: only here does a [Picture] become the URL under which that asker
/// reaches it.
public final class ItemWriter {
    private final PublicUrl publicUrl;
    private final AccessKey accessKey;
    private final JsonMapper mapper = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .addModule(new SimpleModule().addSerializer(Picture.class, new PictureSerializer()))
            .build();

    public ItemWriter(PublicUrl publicUrl, AccessKey accessKey) {
        this.publicUrl = publicUrl;
        this.accessKey = accessKey;
    }

    /// The item, or the image, as whoever sent the request gets it.
    JsonNode tree(Object item, ServerRequest request) {
        return tree(item, new ArtworkUrls(publicUrl.of(request) + accessKey.imagePrefix()));
    }

    JsonNode tree(Object item, ArtworkUrls urls) {
        try (var buffer = new TokenBuffer(mapper, false)) {
            mapper.writer().withAttribute(ArtworkUrls.class, urls).writeValue(buffer, item);
            return mapper.readTree(buffer.asParser());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class PictureSerializer extends StdSerializer<Picture> {
        private static final long serialVersionUID = 1L;

        PictureSerializer() {
            super(Picture.class);
        }

        @Override
        public void serialize(Picture picture, JsonGenerator json, SerializerProvider context) throws IOException {
            var urls = (ArtworkUrls) context.getAttribute(ArtworkUrls.class);
            json.writeString(urls.url(picture.reference(), picture.version()));
        }
    }
}
