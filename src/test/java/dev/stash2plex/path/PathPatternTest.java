package dev.stash2plex.path;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A pattern is read both ways.
class PathPatternTest {
    @Test
    void groupsAreCaughtAndFilledIn() {
        var pattern = PathPattern.of("^/media/([^/]+)/(.*)\\.mp4$", false);
        assertThat(pattern.match("/media/A/b c.mp4"), is(Optional.of(List.of("A", "b c"))));
        assertThat(pattern.match("/media/A/b c.mkv"), is(Optional.empty()));
        assertThat(pattern.fill(List.of("A", "b c")), is("/media/A/b c.mp4"));
    }

    @Test
    void plainCharactersMayBeEscapedOrNot() {
        var windows = PathPattern.of("^D:\\\\Films \\(old\\)\\\\(.*)$", false);
        assertThat(windows.match("D:\\Films (old)\\a.mp4"), is(Optional.of(List.of("a.mp4"))));
        assertThat(windows.fill(List.of("a.mp4")), is("D:\\Films (old)\\a.mp4"));
        assertThat(PathPattern.of("^/a.b/(.*)$", false).fill(List.of("x")), is("/a.b/x"));
        assertThat(PathPattern.of("^/a.b/(.*)$", false).match("/aXb/x"), is(Optional.empty()));
    }

    @Test
    void namedGroupsAreGroups() {
        assertThat(PathPattern.of("^/m/(?<rest>.*)$", false).match("/m/x"), is(Optional.of(List.of("x"))));
    }

    @Test
    void aReferenceStandsForAGroup() {
        var pattern = PathPattern.of("/data/$2/\\1", false);
        assertThat(pattern.groups(), is(2));
        assertThat(pattern.fill(List.of("one", "two")), is("/data/two/one"));
        assertThat(pattern.match("/data/two/one"), is(Optional.of(List.of("one", "two"))));
    }

    @Test
    void referencesWithoutTheirGroupsAreRefused() {
        for (String pattern : List.of("/data/$2", "/data/\\1/\\1", "^/(.*)/\\1$", "^/\\2/(.*)$")) {
            var e = assertThrows(IllegalArgumentException.class, () -> PathPattern.of(pattern, false), pattern);
            assertThat(e.getMessage(), containsString("each of them once"));
        }
    }

    @Test
    void anEmojiInThePatternFitsItself() {
        var pattern = PathPattern.of("^/\ud83c\udfac films/(.*)\\\ud83c\udf89$", true);
        assertThat(pattern.match("/\ud83c\udfac films/x\ud83c\udf89"), is(Optional.of(List.of("x"))));
        assertThat(pattern.fill(List.of("x")), is("/\ud83c\udfac films/x\ud83c\udf89"));
    }

    @Test
    void caseIsFoldedWhereThatIsWanted() {
        assertThat(PathPattern.of("^/Ä/(.*)$", true).match("/ä/x"), is(Optional.of(List.of("x"))));
        assertThat(PathPattern.of("^/Ä/(.*)$", false).match("/ä/x"), is(Optional.empty()));
    }

    @Test
    void whatCannotBeTurnedIntoAPathIsRefused() {
        for (String pattern : List.of("/a/.*/(.*)", "/a?/(.*)", "/[ab]/(.*)", "/\\d/(.*)", "/(a|(b))", "/(?:a)/(.*)")) {
            assertThrows(IllegalArgumentException.class, () -> PathPattern.of(pattern, false), pattern);
        }
        var e = assertThrows(IllegalArgumentException.class, () -> PathPattern.of("/a/*", false));
        assertThat(e.getMessage(), containsString("`*` outside a group"));
    }

    @Test
    void aTextOfAGroupIsTakenAsItStands() {
        var pattern = PathPattern.of("^/p/(.*)$", false);
        assertThat(pattern.fill(List.of("$1 \\1 (x)")), is("/p/$1 \\1 (x)"));
    }

    @Test
    void anOrdinaryPatternFitsTheLongestPath() {
        String path = "/media/" + ("folder of an actress ".repeat(5) + "/").repeat(37) + "clip.mp4";
        assertThat(PathPattern.of("^/media/(.*)$", false).match(path).isPresent(), is(true));
        assertThat(
                PathPattern.of("^/media/([^/]+)/(.*)\\.mp4$", true).match(path).isPresent(), is(true));
        assertThat(PathPattern.of("^/media/(.*)/(.*)$", false).match(path).isPresent(), is(true));
        assertThat(PathPattern.of("^/media/(.*)/(.*)\\.mkv$", false).match(path), is(Optional.empty()));
        assertThat(PathPattern.of("media/$1/$2", true).match(path).isPresent(), is(true));
    }

    @Test
    void aPatternThatTriesTooMuchIsGivenUp() {
        var pattern = PathPattern.of("^/media/(.*)/(.*)/(.*)\\.mp4$", false);
        String slashes = "/media/" + "/".repeat(2000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThrows(TooManySteps.class, () -> pattern.match(slashes)));
        assertThat(pattern.match("/media/a/b/c.mp4"), is(Optional.of(List.of("a", "b", "c"))));
    }

    @Test
    void partsThatTakeTextFromEachOtherAreCounted() {
        assertThat(PathPattern.of("^/media/(.*)$", false).freeParts(), is(1));
        assertThat(PathPattern.of("^/m/(\\d{4})/([^/]+)/([^/]*?)/(.*)$", false).freeParts(), is(1));
        assertThat(PathPattern.of("^D:\\\\m\\\\([^\\\\]+)\\\\(.*)$", false).freeParts(), is(1));
        assertThat(
                PathPattern.of("^/m/([a-c]+)x/(films|series)/(\\p{L}+)-(?<rest>.*)$", false)
                        .freeParts(),
                is(1));
        assertThat(PathPattern.of("^/m/(.*+)$", false).freeParts(), is(0));
        assertThat(PathPattern.of("^/m/([^X]+)x/(.*)$", true).freeParts(), is(1));
        assertThat(PathPattern.of("^/m/([^X]+)x/(.*)$", false).freeParts(), is(2));
        assertThat(PathPattern.of("^/m/(.*)/(.*)/(.*)$", false).freeParts(), is(3));
        assertThat(PathPattern.of("^/m/(.*.*.*)$", false).freeParts(), is(3));
        assertThat(PathPattern.of("^/m/([^/]+)([^/]+)/x$", false).freeParts(), is(2));
        assertThat(PathPattern.of("^/m/(a{2,}\\w+)$", false).freeParts(), is(2));
        assertThat(PathPattern.of("/data/$2/\\1", false).freeParts(), is(2));
    }

    @Test
    void groupsWithoutEndAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> PathPattern.of("(".repeat(100_000), false));
    }
}
