package dev.stash2plex.attack;

import static dev.stash2plex.attack.HostileStash.head;
import static dev.stash2plex.attack.HostileStash.write;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What Stash calls an image is passed on only if it is one, and can do nothing in a browser.
@Tag("quick")
class StrangeImagesAttack {
    private static final String SCRIPT =
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(document.domain)</script></svg>";
    private static final String JPEG = "\u00ff\u00d8\u00ff\u00e0 and so on";
    private static final String SCREENSHOT = "GET /scene/12/screenshot";
    private static final String PERFORMER_IMAGE = "query PerformerImage";

    private static HostileStash stash;
    private static ServiceUnderAttack service;

    @RegisterExtension
    final Siege siege = new Siege();

    @BeforeAll
    static void start() throws Exception {
        stash = new HostileStash();
        service = ServiceUnderAttack.before(stash, Map.of());
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
    }

    @Test
    void aScriptInAnSvgIsNotRun() throws Exception {
        Answer answer = answerTo("/art/scene/12", SCREENSHOT, response(200, "image/svg+xml", SCRIPT));
        if (answer.status() == 200) {
            assertThat(answer.header("content-security-policy"), containsString("default-src 'none'"));
            assertThat(answer.header("content-security-policy"), containsString("sandbox"));
            assertThat(answer.header("x-content-type-options"), is("nosniff"));
            assertThat(answer.header("cross-origin-resource-policy"), is("cross-origin"));
        } else {
            assertThat(answer.status(), is(404));
        }
    }

    @Test
    void everyImageHasTheHeadersThatKeepItAnImage() throws Exception {
        Answer answer = answerTo("/art/scene/12", SCREENSHOT, response(200, "image/jpeg", JPEG));
        assertThat(answer.status(), is(200));
        assertThat(answer.header("x-content-type-options"), is("nosniff"));
        assertThat(answer.header("content-security-policy"), containsString("sandbox"));
    }

    @Test
    void aPageIsNoImage() throws Exception {
        refused(answerTo("/art/scene/12", SCREENSHOT, response(200, "text/html", "<script>1</script>")));
    }

    @Test
    void aPartOfAPageThatNobodyAskedForIsNoImage() throws Exception {
        refused(answerTo("/art/scene/12", SCREENSHOT, response(206, "text/html", "<script>1</script>")));
    }

    @Test
    void aPartOfAnImageThatNobodyAskedForIsRefused() throws Exception {
        refused(answerTo("/art/scene/12", SCREENSHOT, response(206, "image/jpeg", JPEG)));
    }

    @Test
    void anAddressThatIsNoneLeadsNowhere() throws Exception {
        Matcher<Integer> nowhere = anyOf(is(404), is(503));
        assertThat(performer("mailto:x").status(), is(404));
        assertThat(performer("http://[").status(), nowhere);
        assertThat(performer("http://stash/performer/2/image?t=1&apikey=a b").status(), not(is(500)));
        assertThat(performer("/performer/2/image/../../../graphql").status(), nowhere);
    }

    private Answer performer(String address) throws Exception {
        String body = "{\"data\":{\"found\":{\"image\":\"" + address + "\"}}}";
        return answerTo("/art/performer/2", PERFORMER_IMAGE, response(200, "application/json", body));
    }

    private static void refused(Answer answer) {
        assertThat(answer.toString(), answer.status(), anyOf(is(404), is(503)));
        assertThat(answer.body(), not(containsString("<script>")));
    }

    private static String response(int status, String type, String body) {
        String range = status == 206 ? "Content-Range: bytes 0-" + (body.length() - 1) + "/" + body.length() : "X: y";
        return head(status, type, range + "\r\nContent-Length: " + body.length()) + body;
    }

    private Answer answerTo(String path, String trap, String answer) throws Exception {
        var seen = new ArrayList<Answer>();
        stash.answer(trap, (request, out) -> write(out, answer));
        String name = answer.lines().skip(1).findFirst().orElse("") + ", " + answer.substring(9, 12);
        siege.askingOnlyHealth()
                .of(
                        "an image of Stash with " + name,
                        service,
                        () -> seen.add(Wire.ask(service.port(), Wire.get(path))));
        return seen.getFirst();
    }
}
