package dev.stash2plex.stash.server;

import dev.stash2plex.call.Budget;
import dev.stash2plex.call.CallException;
import dev.stash2plex.call.CallFailure;
import dev.stash2plex.call.CallFailure.RefusedKey;
import dev.stash2plex.call.CallFailure.Unknown;
import dev.stash2plex.call.Errand;
import dev.stash2plex.call.RemoteServer;
import dev.stash2plex.call.Request;
import dev.stash2plex.problem.Problem;
import io.helidon.http.HeaderNames;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Asks as one without a key, once a key was refused: a wrong key and one that nobody wants are refused alike.
final class Stranger {
    private static final int LONGEST_START = 1024;

    /// What comes at once, whatever it is.
    private static final long MEMORY = 64L << 10;

    private static final Request QUESTION = Request.post(
            "/graphql",
            Map.of(HeaderNames.ACCEPT, "application/json", HeaderNames.CONTENT_TYPE, "application/json"),
            "{\"query\":\"{systemStatus{status}}\"}".getBytes(StandardCharsets.UTF_8));

    private final RemoteServer remote;

    Stranger(RemoteServer remote) {
        this.remote = remote;
    }

    /// What the refusal of a key means.
    CallFailure findOut(CallFailure refused, Errand errand) {
        String answer;
        try (var portion = new Budget(MEMORY).portion(MEMORY)) {
            answer = remote.execute(
                    QUESTION,
                    errand,
                    portion,
                    response -> new String(response.start(LONGEST_START), StandardCharsets.UTF_8));
        } catch (CallException e) {
            return refused;
        }
        if (answer.contains("\"systemStatus\":{")) {
            return new RefusedKey(Problem.KEY_NOT_WANTED, refused.detail());
        }
        return answer.contains("Cannot query field") ? new Unknown(Problem.STASH_BOX, refused.detail()) : refused;
    }
}
