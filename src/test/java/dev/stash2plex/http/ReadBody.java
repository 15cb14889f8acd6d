package dev.stash2plex.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;

/// Reads a body as a request has it, for tests of what is made of it.
public final class ReadBody {
    private static final Bodies BODIES = new Bodies(() -> {});

    private ReadBody() {}

    /// The fields; nothing where the body is refused as none.
    public static Optional<JsonNode> fields(byte[] body, Set<String> names) {
        try {
            return Optional.of(BODIES.fields(body, names));
        } catch (HttpProblem e) {
            if (e.status().code() != 400) {
                throw new AssertionError("the sender's fault is 400 and not " + e.status(), e);
            }
            return Optional.empty();
        }
    }

    /// Whether a problem is the sender's and says so in short.
    public static boolean isFaultOfSender(HttpProblem problem) {
        return problem.status().code() == 400 && problem.text().length() < 1_000;
    }
}
