package dev.stash2plex.library;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import dev.stash2plex.Service;
import dev.stash2plex.Until;
import dev.stash2plex.standin.Fault;
import dev.stash2plex.standin.StashStandIn;
import dev.stash2plex.standin.StashVersion;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// Searches for paths keep an old Stash busy for long. However many questions wait for one, each is answered in time,
/// and who asks something else does not notice.
class ManyUnknownPathsTest {
    private static final int QUESTIONS = 600;
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    /// The wait for a place, the search, and what 600 questions at once take on a slow machine; PMS waits 90 s.
    private static final Duration LONGEST = Duration.ofSeconds(15);

    @Test
    void everyQuestionIsAnsweredAndAnOrdinaryOneAtOnce() throws Exception {
        var settings = Map.of(
                "stash.timeout", TIMEOUT.toSeconds() + "s", "server.max-connections", "1000", "library.refresh", "1h");
        try (var stash = StashStandIn.builder().version(StashVersion.V0_28_1).start();
                var service = Service.of(stash.uri(), settings).filled();
                var many = HttpClient.newHttpClient();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            stash.fault(new Fault.Slow(
                    Duration.ofMillis(500), call -> call.operation().equals("SummariesByPath")));
            long begun = System.nanoTime();
            var answers = new ArrayList<Future<Integer>>();
            for (int i = 0; i < QUESTIONS; i++) {
                String body = "{\"type\":1,\"filename\":\"/srv/stash-media/Nowhere/no such file " + i + ".mp4\"}";
                var question = HttpRequest.newBuilder(URI.create(service.url() + "/library/metadata/matches"))
                        .POST(BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json")
                        .build();
                answers.add(threads.submit(
                        () -> many.send(question, BodyHandlers.discarding()).statusCode()));
            }
            Until.holds("searches", LONGEST, () -> stash.calls().graphQl().stream()
                    .anyMatch(call -> call.operation().equals("SummariesByPath")));
            for (int id : new int[] {12, 13, 14}) {
                long asked = System.nanoTime();
                assertThat(service.get("/library/metadata/" + id).statusCode(), is(200));
                assertThat("ms", (System.nanoTime() - asked) / 1_000_000, is(lessThan(1_000L)));
            }
            assertThat("it was asked beside them", answers.stream().allMatch(Future::isDone), is(false));
            for (var answer : answers) {
                assertThat(answer.get(), is(anyOf(is(200), is(503))));
            }
            assertThat("ms", (System.nanoTime() - begun) / 1_000_000, is(lessThan(LONGEST.toMillis())));
        }
    }
}
