package dev.stash2plex.match;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import dev.stash2plex.library.index.SceneIndex;
import dev.stash2plex.stash.SceneFile;
import dev.stash2plex.stash.SceneSummary;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// A library recorded from a real Stash, with names that trip a lookup: wildcards of LIKE, case twins, both
/// forms of accents, quotes, brackets, emoji, one name in several folders, copies.
class AwkwardNamesTest {
    private static final String ROOT = "/srv/stash-media/";

    private final List<SceneSummary> scenes = Scenes.recorded();
    private final SceneIndex index = Scenes.index(scenes.toArray(SceneSummary[]::new));

    /// The ways in which PMS may name a file, `pms-behaviour.md` §5.
    private static Map<String, UnaryOperator<String>> shapes() {
        var shapes = new LinkedHashMap<String, UnaryOperator<String>>();
        shapes.put("as Stash has it", path -> path);
        shapes.put("below another folder", path -> "/plex/films/" + relative(path));
        shapes.put("relative", AwkwardNamesTest::relative);
        shapes.put("relative with a slash", path -> "/" + relative(path));
        shapes.put("with the library's folder", path -> "stash-media/" + relative(path));
        shapes.put("with another library's folder", path -> "Films/" + relative(path));
        shapes.put("with another library's folder and a slash", path -> "/Films/" + relative(path));
        shapes.put("escaped", path -> escaped(relative(path)));
        shapes.put("escaped, slashes too", path -> URLEncoder.encode(relative(path), StandardCharsets.UTF_8)
                .replace("+", "%20"));
        shapes.put("decomposed", path -> Normalizer.normalize(relative(path), Normalizer.Form.NFD));
        return shapes;
    }

    @TestFactory
    Stream<DynamicTest> everyFileIsFoundByItsPathInEveryShape() {
        return shapes().entrySet().stream()
                .map(shape -> DynamicTest.dynamicTest(
                        shape.getKey(), () -> assertThat(missed(shape.getValue()), is(empty()))));
    }

    private List<String> missed(UnaryOperator<String> shape) {
        var asked = new Asked(index);
        return scenes.stream()
                .flatMap(scene -> scene.files().stream()
                        .map(SceneFile::path)
                        .filter(path -> asked.scene(shape.apply(path)) != scene.id()))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> aBareNameFindsTheFileOrNothing() {
        return scenes.stream().flatMap(scene -> scene.files().stream()
                .map(file -> DynamicTest.dynamicTest(file.path(), () -> {
                    String basename = file.path().substring(file.path().lastIndexOf('/') + 1);
                    int found = new Asked(index).scene(basename);
                    if (basename.equals("scene01.mp4")) {
                        assertThat("three scenes have it", found, is(0));
                    } else {
                        assertThat(found, is(scene.id()));
                    }
                })));
    }

    @TestFactory
    Stream<DynamicTest> backslashesAreSlashesUnlessTheyAreLetters() {
        return scenes.stream().flatMap(scene -> scene.files().stream()
                .map(file -> DynamicTest.dynamicTest(file.path(), () -> {
                    String windows = "D:\\Films\\" + relative(file.path()).replace('/', '\\');
                    int found = new Asked(index).scene(windows);
                    assertThat(found, file.path().contains("\\") ? anyOf(is(0), is(scene.id())) : is(scene.id()));
                })));
    }

    @Test
    void anotherCaseThatTwoFilesHaveIsATie() {
        assertThat(new Asked(index).scene("Odd Names/CASETEST.MP4"), is(0));
        assertThat(new Asked(index).scene("Odd Names/SIMPLE.mp4"), is(49));
    }

    @Test
    void aFileBesideTheLibraryIsNotTakenForOneInIt() {
        for (String stranger : List.of(
                "Some Other Folder/clip.mov",
                "/plex/Holidays/scene01.mp4",
                "Containers/clip.mp4",
                "Elsewhere/deep.mp4",
                "Elsewhere/blank 1.mp4",
                "/plex/Other Show/Grand Voyage cd3.avi",
                "Northlight Studio/Shorts/Northlight Shorts - E04.mkv",
                "../Odd Names/simple.mp4",
                "Odd Names/../simple.mp4")) {
            assertThat(stranger, new Asked(index).scene(stranger), is(0));
        }
    }

    @Test
    void stashIsNotAskedWhenTheIndexIsCertain() {
        var asked = new Asked(index);
        scenes.forEach(scene -> scene.files().forEach(file -> asked.scene(relative(file.path()))));
        assertThat(asked.questions, is(empty()));
    }

    private static String relative(String path) {
        return path.substring(ROOT.length());
    }

    private static String escaped(String path) {
        return String.join(
                "/",
                Stream.of(path.split("/", -1))
                        .map(part ->
                                URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                        .toList());
    }
}
