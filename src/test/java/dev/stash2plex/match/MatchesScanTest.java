package dev.stash2plex.match;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stash2plex.Service;
import dev.stash2plex.standin.SceneData;
import dev.stash2plex.standin.StashStandIn;
import dev.stash2plex.standin.StashVersion;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// A scan of Plex over the recorded library of each Stash version: every file finds its scene, by every shape of
/// `filename` that servers are known or said to send. A bare name is enough where only one scene has it.
class MatchesScanTest {
    private static final String ROOT = "/srv/stash-media/";

    @TestFactory
    Stream<DynamicTest> everyFileOfEveryVersion() {
        return Stream.of(StashVersion.values())
                .map(version -> DynamicTest.dynamicTest(version.name(), () -> scan(version)));
    }

    private static void scan(StashVersion version) {
        try (var stash = StashStandIn.builder().version(version).apiKey("key").start();
                var service =
                        Service.of(stash.uri(), Map.of("stash.api-key", "key")).filled()) {
            var scenesByName = scenesByName(stash);
            var wrong = new ArrayList<String>();
            int asked = 0;
            for (var scene : stash.library().scenes()) {
                for (String path : paths(scene)) {
                    for (var shape : shapes(path).entrySet()) {
                        boolean mayBeNone = isBare(shape.getValue()) && scenesByName.getOrDefault(name(path), 0) != 1;
                        JsonNode items = service.match(shape.getValue());
                        asked++;
                        boolean right = items.size() == 1
                                && items.path(0).path("ratingKey").asInt() == scene.id();
                        if (!(right || (mayBeNone && items.isEmpty()))) {
                            wrong.add("%s %s -> %s".formatted(shape.getKey(), shape.getValue(), items));
                        }
                    }
                }
            }
            assertThat(wrong, is(empty()));
            assertThat("files times shapes", asked, is(73 * 8));
        }
    }

    private static Map<String, String> shapes(String path) {
        String relative = path.substring(ROOT.length());
        var shapes = new LinkedHashMap<String, String>();
        shapes.put("absolute", path);
        shapes.put("relative", relative);
        shapes.put("leading slash", "/" + relative);
        shapes.put("library folder", "Adult Films/" + relative);
        shapes.put("library folder, leading slash", "/Adult Films/" + relative);
        shapes.put("backslashes", "Adult Films\\" + relative.replace('/', '\\'));
        shapes.put("percent-escapes", escaped(relative));
        shapes.put("bare name", name(path));
        return shapes;
    }

    private static String escaped(String relative) {
        return URLEncoder.encode(relative, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
    }

    private static boolean isBare(String filename) {
        return !filename.substring(1).contains("/") && !filename.contains("\\");
    }

    private static Map<String, Integer> scenesByName(StashStandIn stash) {
        var count = new LinkedHashMap<String, Integer>();
        stash.library().scenes().forEach(scene -> paths(scene).stream()
                .map(MatchesScanTest::name)
                .distinct()
                .forEach(name -> count.merge(name, 1, Integer::sum)));
        return count;
    }

    private static List<String> paths(SceneData scene) {
        return scene.files().stream().map(file -> file.path()).toList();
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
