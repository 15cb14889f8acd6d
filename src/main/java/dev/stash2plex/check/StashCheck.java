package dev.stash2plex.check;

import dev.stash2plex.call.CallException;
import dev.stash2plex.call.Errand;
import dev.stash2plex.call.Work;
import dev.stash2plex.config.StashSettings;
import dev.stash2plex.problem.Problem;
import dev.stash2plex.stash.Stash;
import dev.stash2plex.time.Time;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;

/// Whether Stash is there and can be used: address, key, version.
final class StashCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Set<Problem> OF_THE_KEY =
            Set.of(Problem.WRONG_KEY, Problem.KEY_NOT_WANTED, Problem.KEY_MISSING);

    private final StashSettings settings;
    private final Stash stash;
    private final Time time;

    StashCheck(StashSettings settings, Stash stash, Time time) {
        this.settings = settings;
        this.stash = stash;
        this.time = time;
    }

    /// Asks, and says what came of it.
    ///
    /// @return whether it can be used
    boolean run(Findings findings) {
        long begun = time.nanos();
        try {
            String version =
                    stash.status(new Errand(Work.LOOK, time.in(PATIENCE))).version();
            findings.ok("stash", reached(begun));
            findings.ok("version", version);
            findings.ok("key", settings.apiKey().isPresent() ? "accepted" : "none is set, and none is needed");
            return true;
        } catch (CallException e) {
            String problem = e.failure().diagnosis().toString();
            if (OF_THE_KEY.contains(e.problem())) {
                findings.ok("stash", reached(begun));
                findings.fault("key", problem);
            } else if (e.problem() == Problem.TOO_OLD) {
                findings.ok("stash", reached(begun));
                findings.fault("version", problem);
            } else {
                findings.fault("stash", address() + ": " + problem);
            }
            return false;
        }
    }

    private String reached(long begun) {
        return "%s, answered within %d ms"
                .formatted(address(), Duration.ofNanos(time.nanos() - begun).toMillis());
    }

    private String address() {
        String host = settings.url().getHost();
        String shown = settings.url().toString().replaceFirst("//[^/@]*@", "//***@");
        try {
            return shown + " at " + InetAddress.getByName(host).getHostAddress();
        } catch (UnknownHostException e) {
            return shown;
        }
    }
}
