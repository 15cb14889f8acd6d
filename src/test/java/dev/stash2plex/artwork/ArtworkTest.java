package dev.stash2plex.artwork;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import dev.stash2plex.Service;
import dev.stash2plex.standin.StashStandIn;
import dev.stash2plex.standin.StashVersion;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Images come through as they are in Stash, and only images.
class ArtworkTest {
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 1, 2, 3, 4, 5, 6, 7, 8};

    @Test
    void everyVersionServesEveryKindByItsId() {
        for (StashVersion version : StashVersion.values()) {
            try (var stash = StashStandIn.builder()
                            .version(version)
                            .apiKey("key")
                            .start();
                    var service = Service.of(stash.uri(), Map.of("stash.api-key", "key"))) {
                for (String path : new String[] {"scene/12", "performer/1", "studio/2", "group/1"}) {
                    var image = service.get("/art/" + path + "?t=1");
                    assertThat(version + path, image.statusCode(), is(200));
                    assertThat(version + path, header(image, "Content-Type").startsWith("image/"), is(true));
                    assertThat(version + path, header(image, "ETag"), is(not("")));
                    assertThat(version + path, header(image, "Cache-Control"), is(not("")));
                }
            }
        }
    }

    @Test
    void placeholdersAreNotFound() {
        for (StashVersion version : StashVersion.values()) {
            try (var stash = StashStandIn.builder().version(version).start();
                    var service = Service.of(stash.uri())) {
                for (String path :
                        new String[] {"scene/71", "performer/4", "group/2", "performer/999999", "studio/999"}) {
                    assertThat(version + path, service.get("/art/" + path).statusCode(), is(404));
                }
            }
        }
    }

    @Test
    void aRangeAndAKnownEtagArePassedOn() {
        try (var stash = StashStandIn.builder().start();
                var service = Service.of(stash.uri())) {
            var whole = service.get("/art/scene/12");
            var part = service.get("/art/scene/12", "Range", "bytes=0-9");
            assertThat(part.statusCode(), is(206));
            assertThat(part.body(), is(Arrays.copyOf(whole.body(), 10)));
            assertThat(header(part, "Content-Range"), is("bytes 0-9/" + whole.body().length));
            var later = service.get("/art/scene/12", "Range", "bytes=5-6");
            assertThat(later.body(), is(Arrays.copyOfRange(whole.body(), 5, 7)));
            var known = service.get("/art/scene/12", "If-None-Match", header(whole, "ETag"));
            assertThat(known.statusCode(), is(304));
            assertThat(known.body().length, is(0));
            assertThat(header(known, "ETag"), is(header(whole, "ETag")));
        }
    }

    @Test
    void theLabelIsMendedAndWhatIsNoImageIsNotFound() {
        try (var stash = StashStandIn.builder().start();
                var service = Service.of(stash.uri())) {
            byte[] avif = "\0\0\0\u001cftypavif\0\0\0\0mif1miaf".getBytes(StandardCharsets.ISO_8859_1);
            stash.image("/scene/1/screenshot", avif, "application/octet-stream");
            assertThat(header(service.get("/art/scene/1"), "Content-Type"), is("image/avif"));
            stash.image("/scene/2/screenshot", bytes("<!-- drawn by hand --><svg xmlns='x'/>"), "text/html");
            assertThat(header(service.get("/art/scene/2"), "Content-Type"), is("image/svg+xml"));
            stash.image("/scene/3/screenshot", bytes("<junk/>"), "image/svg+xml");
            assertThat(service.get("/art/scene/3").statusCode(), is(404));
            stash.image("/scene/4/screenshot", new byte[0], "image/jpeg");
            assertThat(service.get("/art/scene/4").statusCode(), is(404));
            stash.image("/scene/5/screenshot", JPEG, "image/jpeg");
            assertThat(service.get("/art/scene/5").body(), is(JPEG));
        }
    }

    @Test
    void theUrlInMetadataLeadsToTheImageAndChangesWithIt() {
        try (var stash = StashStandIn.builder().start();
                var service =
                        Service.of(stash.uri(), Map.of("library.refresh", "1h")).filled()) {
            String before = thumb(service);
            assertThat(before.startsWith(service.url() + "/art/scene/12?t="), is(true));
            assertThat(service.get(before.substring(service.url().length())).statusCode(), is(200));
            stash.library().edit(12, scene -> scene.title("Another Title"));
            sleep(3200);
            assertThat(thumb(service), is(not(before)));
        }
    }

    @Test
    void thePublicUrlIsUsedWhereItIsSet() {
        try (var stash = StashStandIn.builder().start();
                var service = Service.of(stash.uri(), Map.of("public-url", "https://media.example/s2p"))) {
            assertThat(URI.create(thumb(service)).getHost(), is("media.example"));
            assertThat(thumb(service).startsWith("https://media.example/s2p/art/scene/12?t="), is(true));
        }
    }

    /// helidon-io/helidon#11340: transfers to readers that are slower than the server once came out corrupt.
    @Test
    void aSlowReaderGetsALargeImageWholeAndHoldsNobodyUp() throws IOException {
        byte[] large = new byte[25_000_000];
        new Random(1).nextBytes(large);
        System.arraycopy(JPEG, 0, large, 0, JPEG.length);
        try (var stash = StashStandIn.builder().start();
                var service = Service.of(stash.uri(), Map.of("stash.max-concurrent", "2"))
                        .filled()) {
            stash.image("/scene/12/screenshot", large, "image/jpeg");
            try (var socket = new Socket()) {
                socket.setReceiveBufferSize(16_384);
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), service.port()));
                socket.setSoTimeout(20_000);
                socket.getOutputStream()
                        .write("GET /art/scene/12 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                                .getBytes(StandardCharsets.ISO_8859_1));
                byte[] start = socket.getInputStream().readNBytes(100_000);
                long begun = System.nanoTime();
                assertThat(service.get("/library/metadata/13").statusCode(), is(200));
                assertThat((System.nanoTime() - begun) / 1_000_000, is(lessThan(5_000L)));
                sleep(300);
                byte[] rest = socket.getInputStream().readAllBytes();
                byte[] all = Arrays.copyOf(start, start.length + rest.length);
                System.arraycopy(rest, 0, all, start.length, rest.length);
                byte[] body = Arrays.copyOfRange(all, all.length - large.length, all.length);
                assertThat(Arrays.equals(body, large), is(true));
            }
        }
    }

    private static String thumb(Service service) {
        return service.json("/library/metadata/12")
                .at("/MediaContainer/Metadata/0/thumb")
                .asText();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String header(HttpResponse<byte[]> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
