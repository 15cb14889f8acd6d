package dev.stash2plex.stash.server;

import dev.stash2plex.call.CallException;
import dev.stash2plex.call.Errand;
import dev.stash2plex.call.Portion;
import dev.stash2plex.call.RemoteServer;
import dev.stash2plex.call.Request;
import dev.stash2plex.call.ResponseHandler;
import dev.stash2plex.call.Retry;
import dev.stash2plex.call.Traffic;
import dev.stash2plex.call.Work;
import dev.stash2plex.config.StashSettings;
import dev.stash2plex.problem.Problem;
import dev.stash2plex.time.Time;
import io.helidon.http.HeaderName;
import java.util.Map;

/// The server of Stash, with its key, its places, and its ways to say no.
public final class StashServer implements AutoCloseable {
    private final RemoteServer remote;
    private final Retry retry;
    private final Map<HeaderName, String> key;
    private final Refusals refusals;
    private final Suspicions suspicions;

    /// The server that the settings name. It is connected to when it is first asked.
    public StashServer(StashSettings settings, Time time) {
        var access = new StashAccess(settings);
        this.remote = new RemoteServer(
                time,
                "Stash",
                settings.url(),
                settings.timeout(),
                places(settings.maxConcurrent()),
                access.forProxy(),
                access.tls());
        this.retry = new Retry(time);
        this.key = access.key();
        this.refusals = new Refusals(!key.isEmpty());
        this.suspicions = new Suspicions(settings.url(), Container.around()::isThere);
    }

    /// Images never take as many places as questions, since Stash serves both; two looks, so that one that a question
    /// needs does not wait for one that no question needs yet; and of what keeps Stash busy, one at a time: it answers
    /// 22 searches a second, however many wait.
    private static Map<Work, Integer> places(int most) {
        return Map.of(
                Work.QUESTION, most,
                Work.IMAGE, Math.max(1, most - 1),
                Work.LOOK, 2,
                Work.SEARCH, 1,
                Work.BULK, 1);
    }

    /// Asks, and makes something of an answer that is no refusal.
    ///
    /// @throws CallException for whatever goes wrong
    public <T> T execute(Request request, Errand errand, Portion portion, ResponseHandler<T> handler) {
        try {
            return remote.execute(request.with(key), errand, portion, response -> {
                refusals.check(response);
                return handler.handle(response);
            });
        } catch (CallException e) {
            throw e.problem() == Problem.WRONG_KEY
                    ? new CallException(new Stranger(remote).findOut(e.failure(), errand), e)
                    : suspicions.confirmed(e);
        }
    }

    /// How what it cannot do at the moment is asked for again.
    public Retry retry() {
        return retry;
    }

    /// How busy the way to it is.
    public Traffic traffic() {
        return remote.traffic();
    }

    @Override
    public void close() {
        remote.close();
    }
}
