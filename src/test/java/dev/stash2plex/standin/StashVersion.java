package dev.stash2plex.standin;

/// The four Stash versions of which exchanges were recorded; each stands for a behaviour that clients must live
/// with.
public enum StashVersion {
    /// A wrong key is answered with 500, scenes still carry their fields from before `files`.
    V0_22_1(22, "v0221"),
    /// The last that speaks of movies only.
    V0_26_2(26, "v0262"),
    /// Groups beside movies, no `findFile` yet.
    V0_28_1(28, "v0281"),
    /// `findFile`, partial dates, and another content type when `Accept` does not insist on JSON.
    V0_30_1(30, "head");

    private final int minor;
    private final String recording;

    StashVersion(int minor, String recording) {
        this.minor = minor;
        this.recording = recording;
    }

    /// Whether this is 0.`minor` or newer.
    boolean since(int minor) {
        return this.minor >= minor;
    }

    /// As above, for the notation of the schema file: `"0.27"`.
    boolean since(String release) {
        return since(Integer.parseInt(release.substring(release.indexOf('.') + 1)));
    }

    /// The class path resource with the exchanges that were recorded on this version.
    String resource() {
        return "/stash/exchanges-" + recording + ".ndjson";
    }

    /// What a group's image routes start with: the word changed together with the type.
    String groupRoute() {
        return since(27) ? "group" : "movie";
    }
}
