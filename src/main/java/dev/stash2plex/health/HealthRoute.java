package dev.stash2plex.health;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.stash2plex.http.Endpoints;
import dev.stash2plex.http.Json;
import dev.stash2plex.library.Library;
import dev.stash2plex.problem.Diagnosis;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// `GET /health`: 200 as long as the process can serve, whatever Stash does, so that no container is restarted
/// because Stash is.
public final class HealthRoute implements HttpService {
    private final String version;
    private final StashMonitor monitor;
    private final Library library;
    private final InstantSource clock;
    private final Instant started;
    private final Json json;

    /// @param version of the service
    public HealthRoute(String version, StashMonitor monitor, Library library, InstantSource clock, Json json) {
        this.version = version;
        this.monitor = monitor;
        this.library = library;
        this.clock = clock;
        this.started = clock.instant();
        this.json = json;
    }

    @Override
    public void routing(HttpRules rules) {
        new Endpoints(rules, "").get("/health", this::health);
    }

    private void health(ServerRequest request, ServerResponse response) {
        var stash = monitor.condition();
        json.send(
                request,
                response,
                new Health(
                        "ok",
                        version,
                        Duration.between(started, clock.instant()).toSeconds(),
                        stash.isUsable(),
                        stash.version().orElse(null),
                        stash.problem().map(Diagnosis::toString).orElse(null),
                        library.index().size(),
                        library.isComplete()));
    }

    /// @param stashProblem what is wrong with Stash and what to do about it
    /// @param libraryScenes scenes in the index
    /// @param libraryRead whether the index holds everything that Stash has
    private record Health(
            String status,
            String version,
            @JsonProperty("uptime_seconds") long uptimeSeconds,
            @JsonProperty("stash_reachable") boolean stashReachable,
            @JsonProperty("stash_version") @Nullable String stashVersion,
            @JsonProperty("stash_problem") @Nullable String stashProblem,
            @JsonProperty("library_scenes") int libraryScenes,
            @JsonProperty("library_read") boolean libraryRead) {}
}
