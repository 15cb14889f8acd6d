package dev.stash2plex.artwork;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import dev.stash2plex.Service;
import dev.stash2plex.standin.Fault;
import dev.stash2plex.standin.StashStandIn;
import dev.stash2plex.standin.StashVersion;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
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

    @Test
    void aScriptInAnSvgDoesNotRunAsAPageOfOurs() {
        try (var stash = StashStandIn.builder().start();
                var service = Service.of(stash.uri())) {
            stash.image(
                    "/scene/1/screenshot", bytes("<svg xmlns='x'><script>alert(1)</script></svg>"), "image/svg+xml");
            var svg = service.get("/art/scene/1");
            var known = service.get("/art/scene/1", "If-None-Match", header(svg, "ETag"));
            assertThat(svg.statusCode(), is(200));
            assertThat(known.statusCode(), is(304));
            for (var image : List.of(svg, known, service.get("/art/scene/1", "Range", "bytes=0-3"))) {
                assertThat(
                        header(image, "Content-Security-Policy"),
                        is("default-src 'none'; style-src 'unsafe-inline'; sandbox"));
                assertThat(header(image, "X-Content-Type-Options"), is("nosniff"));
                assertThat(header(image, "Cross-Origin-Resource-Policy"), is("cross-origin"));
            }
        }
    }

    @Test
    void aPartOfWhatIsNoImageIsNotFound() {
        try (var stash = StashStandIn.builder().start();
                var service = Service.of(stash.uri())) {
            stash.image("/scene/1/screenshot", bytes("<html>" + "x".repeat(9000)), "text/html");
            for (String range : List.of("bytes=0-9", "bytes=0-8000", "bytes=10-19")) {
                assertThat(range, service.get("/art/scene/1", "Range", range).statusCode(), is(404));
            }
        }
    }

    @Test
    void stashBreaksOffInTheMiddleOfAnImage() {
        try (var stash = StashStandIn.builder().start();
                var service = Service.of(stash.uri())) {
            stash.fault(Fault.KILLED_MID_BODY);
            var image = service.get("/art/scene/12");
            assertThat(image.statusCode(), is(503));
            assertThat(header(image, "Retry-After"), is(not("")));
        }
    }

    /// What follows on the connection is read as what it is.
    @Test
    void answersWithoutABodyAreFollowedByTheNextAnswer() throws IOException {
        try (var stash = StashStandIn.builder().start();
                var service = Service.of(stash.uri())) {
            var whole = service.get("/art/scene/12");
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
                socket.setSoTimeout(10_000);
                var in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
                var unsatisfied = ask(socket, in, "GET", "Range: bytes=99999999-");
                assertThat(unsatisfied.getFirst(), containsString("416"));
                assertThat(unsatisfied, hasItem("Content-Range: bytes */" + whole.body().length));
                assertThat(unsatisfied, hasItem("Content-Length: 0"));
                var head = ask(socket, in, "HEAD", "Accept: */*");
                assertThat(head.getFirst(), containsString("200"));
                assertThat(head, hasItem("Content-Length: " + whole.body().length));
                assertThat(head, hasItem("Content-Type: " + header(whole, "Content-Type")));
                assertThat(ask(socket, in, "HEAD", "Range: bytes=99999999-").getFirst(), containsString("416"));
                var known = ask(socket, in, "GET", "If-None-Match: " + header(whole, "ETag"));
                assertThat(known.getFirst(), containsString("304"));
                assertThat(ask(socket, in, "HEAD", "Accept: */*").getFirst(), containsString("200"));
            }
        }
    }

    /// The lines of the head of an answer that has no body.
    private static List<String> ask(Socket socket, BufferedReader in, String method, String header) throws IOException {
        socket.getOutputStream()
                .write((method + " /art/scene/12 HTTP/1.1\r\nHost: x\r\n" + header + "\r\n\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
        var lines = new ArrayList<String>();
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            lines.add(line);
        }
        return lines;
    }

    @Test
    void picturesInMemoryAreBoundedByTheirWeight() throws Exception {
        byte[] large = new byte[25_000_000];
        System.arraycopy(JPEG, 0, large, 0, JPEG.length);
        try (var stash = StashStandIn.builder().start();
                var service = Service.of(stash.uri())) {
            stash.image("/scene/12/screenshot", large, "image/jpeg");
            try (var one = slowReader(service);
                    var two = slowReader(service)) {
                assertThat(one.isConnected() && two.isConnected(), is(true));
                var third = service.get("/art/scene/12");
                assertThat(third.statusCode(), is(503));
                assertThat(header(third, "Retry-After"), is(not("")));
                assertThat(new String(third.body(), StandardCharsets.UTF_8), containsString("no place free"));
                assertThat("a small one", service.get("/art/scene/13").statusCode(), is(200));
            }
            long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (service.get("/art/scene/12").statusCode() != 200) {
                assertThat("its memory comes back when its reader leaves", System.nanoTime(), is(lessThan(end)));
            }
        }
    }

    /// Has asked for scene 12's image and takes no more than its first byte.
    private static Socket slowReader(Service service) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(16_384);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), service.port()));
        socket.getOutputStream()
                .write("GET /art/scene/12 HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(socket.getInputStream().read(), is((int) 'H'));
        return socket;
    }

    @Test
    void slowReadersOfImagesAndAPageOfPostersDoNotMakeMetadataUnavailable() throws IOException {
        byte[] large = new byte[8_000_000];
        System.arraycopy(JPEG, 0, large, 0, JPEG.length);
        try (var stash = StashStandIn.builder().start();
                var service =
                        Service.of(stash.uri(), Map.of("stash.timeout", "2s")).filled()) {
            stash.image("/scene/12/screenshot", large, "image/jpeg");
            var readers = new ArrayList<Socket>();
            for (int i = 0; i < 3; i++) {
                readers.add(slowReader(service));
            }
            stash.slowImages(Duration.ofMillis(300));
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var posters = new ArrayList<Callable<Integer>>();
                for (int scene = 13; scene < 43; scene++) {
                    String path = "/art/scene/" + scene;
                    posters.add(() -> service.get(path).statusCode());
                }
                var page = threads.submit(() -> threads.invokeAll(posters));
                for (int scene = 13; scene < 43; scene++) {
                    assertThat(service.get("/library/metadata/" + scene).statusCode(), is(200));
                }
                assertThat(page.get().size(), is(30));
            } catch (InterruptedException | ExecutionException e) {
                throw new AssertionError(e);
            }
            for (Socket socket : readers) {
                socket.close();
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
