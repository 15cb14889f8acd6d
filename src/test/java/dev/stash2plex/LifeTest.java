package dev.stash2plex;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.stash2plex.standin.StashStandIn;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/// Parts start in order and stop in reverse, and readiness falls before anything stops.
class LifeTest {
    private final List<String> happened = new ArrayList<>();
    private final Life life = new Life()
            .with("one", told("start one"), told("stop one"))
            .with("two", told("start two"), told("stop two"));

    @Test
    void partsStopInReverse() {
        life.start();
        life.close();
        assertThat(
                happened,
                contains("start one STARTING", "start two STARTING", "stop two STOPPING", "stop one STOPPING"));
        assertThat(life.state(), is(Life.State.STOPPED));
    }

    @Test
    void stoppingTwiceIsStoppingOnce() {
        life.start();
        life.close();
        life.close();
        assertThat(happened.size(), is(4));
    }

    @Test
    void aPartThatDoesNotStopWellKeepsNoOtherFromStopping() {
        life.with("three", told("start three"), () -> {
            throw new IllegalStateException("stuck");
        });
        life.start();
        life.close();
        assertThat(happened.subList(3, 5), contains("stop two STOPPING", "stop one STOPPING"));
    }

    @Test
    void whatWasStartedBeforeAPartThatCannotStartIsStopped() {
        life.with(
                "three",
                () -> {
                    throw new IllegalStateException("taken");
                },
                Life.Step.NONE);
        var e = assertThrows(IllegalStateException.class, life::start);
        assertThat(e.getMessage(), containsString("taken"));
        assertThat(happened.subList(2, 4), contains("stop two STOPPING", "stop one STOPPING"));
        assertThat(life.state(), is(Life.State.STOPPED));
    }

    /// Stash is asked for what the request in flight needs, so that its connection must still be there.
    @Test
    void aRequestInFlightIsAnsweredWhileTheServiceStops() {
        try (var stash = StashStandIn.builder().start()) {
            var service = Service.of(stash.uri()).filled();
            stash.slowImages(Duration.ofMillis(800));
            var image = CompletableFuture.supplyAsync(() -> service.get("/art/scene/12"));
            while (stash.calls().imageCount() == 0) {
                Thread.onSpinWait();
            }
            service.close();
            HttpResponse<byte[]> answer = image.join();
            assertThat(answer.statusCode(), is(200));
            assertThat(answer.body().length > 1000, is(true));
        }
    }

    private Life.Step told(String what) {
        return () -> happened.add(what + " " + state());
    }

    private Life.State state() {
        return life.state();
    }
}
