package dev.stash2plex.stash.server;

import dev.stash2plex.call.CallException;
import dev.stash2plex.call.CallFailure.RefusedKey;
import dev.stash2plex.call.CallFailure.Unknown;
import dev.stash2plex.call.CallFailure.Unreachable;
import dev.stash2plex.call.Errand;
import dev.stash2plex.call.Portion;
import dev.stash2plex.call.RemoteServer;
import dev.stash2plex.call.Request;
import dev.stash2plex.call.Response;
import dev.stash2plex.call.ResponseHandler;
import dev.stash2plex.call.Traffic;
import dev.stash2plex.call.Work;
import dev.stash2plex.config.StashSettings;
import dev.stash2plex.time.Time;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// The server of Stash, with its key, its places, and its ways to say no.
public final class StashServer implements AutoCloseable {
    private static final String REFUSED = "unauthorized";

    private final RemoteServer remote;

    /// The server that the settings name. It is connected to when it is first asked.
    public StashServer(StashSettings settings, Time time) {
        var access = new StashAccess(settings);
        this.remote = new RemoteServer(
                time,
                "Stash",
                settings.url(),
                settings.timeout(),
                places(settings.maxConcurrent()),
                access.headers(),
                access.tls());
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
        return remote.execute(request, errand, portion, response -> {
            check(response);
            return handler.handle(response);
        });
    }

    /// How busy the way to it is.
    public Traffic traffic() {
        return remote.traffic();
    }

    @Override
    public void close() {
        remote.close();
    }

    /// v0.26 and later refuse a key with 401; earlier ones with 500 and a word; images redirect to the login page; 403
    /// is the tripwire against public access. The other answers from 500 on are a proxy's that has no Stash, and those
    /// of a Stash whose database is not ready.
    private static void check(Response response) throws IOException {
        int status = response.status();
        switch (status) {
            case 401, 403, 302 -> throw new CallException(new RefusedKey("status " + status));
            case 502, 503, 504 -> throw new CallException(new Unreachable("a proxy answered with status " + status));
            case 500 ->
                throw new CallException(isRefusal(response) ? new RefusedKey("status 500") : new Unknown("status 500"));
            default -> {}
        }
    }

    private static boolean isRefusal(Response response) throws IOException {
        byte[] start = response.start(REFUSED.length() + 2);
        return new String(start, StandardCharsets.UTF_8).strip().equals(REFUSED);
    }
}
