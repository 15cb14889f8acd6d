package dev.stash2plex.health;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import dev.stash2plex.Service;
import dev.stash2plex.standin.StashStandIn;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/// What a Prometheus scrapes.
class MetricsTest {
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0};
    private static final Duration SOON = Duration.ofSeconds(15);

    @Test
    void theMetricsOfTheJvmCanBeScraped() {
        try (var stash = StashStandIn.builder().start();
                var service = Service.of(stash.uri())) {
            assertThat(Scrape.of(service).valueIn("base", "memory_usedHeap_bytes"), is(greaterThan(1_000_000.0)));
        }
    }

    @Test
    void matchesAreCountedByOutcomeAndStep() {
        try (var stash = StashStandIn.builder().start();
                var service = Service.of(stash.uri()).filled()) {
            service.match(aFile(stash));
            service.match(aFile(stash));
            service.match("Nobody Knows/this one at all.mp4");
            var scrape = Scrape.of(service);
            assertThat(matches(scrape, "matched", "path"), is(2.0));
            assertThat(matches(scrape, "none", "none"), is(1.0));
            stash.stop();
            var failure = service.post("/movies/library/metadata/matches", "{\"type\":1,\"filename\":\"No/body.mp4\"}");
            assertThat(failure.statusCode(), is(503));
            assertThat(matches(Scrape.of(service), "failed", "none"), is(1.0));
        }
    }

    @Test
    void aSceneThatIsAskedForTwiceIsReadOnce() {
        try (var stash = StashStandIn.builder().start();
                var service = Service.of(stash.uri()).filled()) {
            service.get("/library/metadata/12");
            service.get("/library/metadata/12");
            var scrape = Scrape.of(service);
            assertThat(scrape.value("stash2plex_scene_cache_requests_total", "result=\"miss\""), is(1.0));
            assertThat(scrape.value("stash2plex_scene_cache_requests_total", "result=\"hit\""), is(1.0));
            assertThat(scrape.value("stash2plex_scene_cache_entries"), is(1.0));
            assertThat(scrape.value("stash2plex_scene_cache_characters"), is(greaterThan(1000.0)));
            int scenes = stash.library().scenes().size();
            assertThat(scrape.value("stash2plex_scenes"), is((double) scenes));
            assertThat(scrape.value("stash2plex_library_complete"), is(1.0));
            assertThat(scrape.value("stash2plex_connections"), is(greaterThanOrEqualTo(1.0)));
        }
    }

    @Test
    void aCallToStashTakesAPlaceOfItsClass() {
        try (var stash = StashStandIn.builder().start();
                var service = Service.of(stash.uri(), Map.of("stash.max-concurrent", "3"))
                        .filled()) {
            stash.slowImages(Duration.ofSeconds(2));
            var images = List.of(image(service, 12), image(service, 13), image(service, 14));
            assertThat(until(() -> waiting(Scrape.of(service)) == 1), is(true));
            var busy = Scrape.of(service);
            assertThat(places(busy, "image", "taken"), is(2.0));
            assertThat(places(busy, "image", "free"), is(0.0));
            assertThat(places(busy, "question", "free"), is(3.0));
            images.forEach(CompletableFuture::join);
            assertThat(until(() -> places(Scrape.of(service), "image", "free") == 2), is(true));
            assertThat(waiting(Scrape.of(service)), is(0.0));
        }
    }

    @Test
    void anImageThatIsTakenSlowlyIsInMemory() throws IOException {
        try (var stash = StashStandIn.builder().start();
                var service = Service.of(stash.uri()).filled()) {
            int length = 16 << 20;
            stash.image("/scene/12/screenshot", Arrays.copyOf(JPEG, length), "image/jpeg");
            try (var slow = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
                slow.getOutputStream()
                        .write("GET /art/scene/12 HTTP/1.1\r\nHost: localhost\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
                assertThat(until(() -> imageBytes(service) >= length), is(true));
            }
            assertThat(until(() -> imageBytes(service) == 0), is(true));
        }
    }

    @Test
    void looksAreTimedAndTheirFailuresCounted() {
        try (var stash = StashStandIn.builder().start();
                var service =
                        Service.of(stash.uri(), Map.of("library.refresh", "1s")).filled()) {
            assertThat(until(() -> looks(service, "succeeded") >= 2), is(true));
            var well = Scrape.of(service);
            assertThat(well.value("stash2plex_looks_seconds_sum", "succeeded"), is(greaterThan(0.0)));
            assertThat(
                    well.value("stash2plex_look_age_seconds"),
                    is(both(greaterThan(0.0)).and(lessThan(10.0))));
            assertThat(well.value("stash2plex_stash_left_alone"), is(0.0));
            stash.stop();
            assertThat(until(() -> looks(service, "failed") >= 1), is(true));
            assertThat(until(() -> Scrape.of(service).value("stash2plex_stash_left_alone") == 1), is(true));
            assertThat(until(() -> Scrape.of(service).value("stash2plex_look_age_seconds") > 3), is(true));
        }
    }

    @Test
    void beforeTheFirstLookItsAgeIsThatOfTheService() {
        try (var stash = StashStandIn.builder().start()) {
            stash.stop();
            try (var service = Service.of(stash.uri())) {
                assertThat(until(() -> Scrape.of(service).value("stash2plex_look_age_seconds") > 0.2), is(true));
                assertThat(Scrape.of(service).value("stash2plex_library_complete"), is(0.0));
            }
        }
    }

    @Test
    void eachServiceOfAProcessHasItsOwnUntilItIsClosed() {
        try (var stash = StashStandIn.builder().start();
                var one = Service.of(stash.uri()).filled()) {
            one.match(aFile(stash));
            try (var other = Service.of(stash.uri()).filled()) {
                other.match(aFile(stash));
                other.match(aFile(stash));
                var scrape = Scrape.of(other);
                assertThat(matches(scrape, "matched", "path"), is(1.0));
                assertThat(
                        scrape.valueIn(Scrape.FIRST + "-2", "stash2plex_matches_total", "outcome=\"matched\""),
                        is(2.0));
            }
            var left = Scrape.of(one);
            assertThat(left.has(Scrape.FIRST + "-2"), is(false));
            assertThat(matches(left, "matched", "path"), is(1.0));
        }
    }

    @Test
    void eachMetricIsExplained() {
        try (var stash = StashStandIn.builder().start();
                var service = Service.of(stash.uri()).filled()) {
            service.match(aFile(stash));
            var lines = Scrape.of(service).lines();
            var names = lines.stream()
                    .filter(line -> line.startsWith("# TYPE stash2plex_"))
                    .map(line -> line.substring("# TYPE ".length(), line.lastIndexOf(' ')))
                    .toList();
            assertThat(names, hasSize(greaterThan(10)));
            for (String name : names) {
                assertThat(name, lines.stream().anyMatch(line -> line.startsWith("# HELP " + name + " ")), is(true));
            }
        }
    }

    private static String aFile(StashStandIn stash) {
        return stash.library().scenes().getFirst().files().getFirst().path();
    }

    private static double matches(Scrape scrape, String outcome, String step) {
        return scrape.value("stash2plex_matches_total", "outcome=\"" + outcome + "\"", "step=\"" + step + "\"");
    }

    private static double places(Scrape scrape, String work, String state) {
        return scrape.value("stash2plex_stash_places", "work=\"" + work + "\"", "state=\"" + state + "\"");
    }

    private static double waiting(Scrape scrape) {
        return scrape.value("stash2plex_stash_waiting", "work=\"image\"");
    }

    private static double looks(Service service, String outcome) {
        return Scrape.of(service).value("stash2plex_looks_seconds_count", outcome);
    }

    private static double imageBytes(Service service) {
        return Scrape.of(service).value("stash2plex_images_bytes");
    }

    private static CompletableFuture<Void> image(Service service, int scene) {
        return CompletableFuture.runAsync(() -> service.get("/art/scene/" + scene), Thread::startVirtualThread);
    }

    private static boolean until(BooleanSupplier condition) {
        long begun = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - begun > SOON.toNanos()) {
                return false;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
