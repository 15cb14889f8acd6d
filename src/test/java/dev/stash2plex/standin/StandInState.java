package dev.stash2plex.standin;

import java.time.Duration;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// What outlives a restart of the server: the library, the images, the key, and what was asked so far.
final class StandInState {
    private final StashVersion version;
    private final Library library;
    private final Images images;
    private final RecordedImages recorded;
    private final Calls calls = new Calls();
    private final Scans scans = new Scans();
    private final Proxy proxy;
    private final @Nullable String apiKey;
    private final CostModel costs;
    private final ZoneOffset zone;
    private volatile Fault fault = Fault.NONE;
    private volatile Duration imageDelay = Duration.ZERO;

    StandInState(
            StashVersion version,
            Library library,
            Images images,
            RecordedImages recorded,
            @Nullable String apiKey,
            CostModel costs,
            ZoneOffset zone,
            Proxy proxy) {
        this.version = version;
        this.library = library;
        this.images = images;
        this.recorded = recorded;
        this.apiKey = apiKey;
        this.costs = costs;
        this.zone = zone;
        this.proxy = proxy;
    }

    Asked asked(Visit visit, Bill bill) {
        return new Asked(
                version,
                library,
                library.shelf(),
                images,
                visit.base(),
                apiKey,
                zone,
                !fault.equals(Fault.NOT_READY),
                bill);
    }

    StashVersion version() {
        return version;
    }

    Library library() {
        return library;
    }

    Images images() {
        return images;
    }

    DefaultImages defaultImages() {
        return new DefaultImages(recorded);
    }

    Calls calls() {
        return calls;
    }

    Scans scans() {
        return scans;
    }

    Proxy proxy() {
        return proxy;
    }

    @Nullable
    String apiKey() {
        return apiKey;
    }

    CostModel costs() {
        return costs;
    }

    Fault fault() {
        return fault;
    }

    void fault(Fault fault) {
        this.fault = fault;
    }

    Duration imageDelay() {
        return imageDelay;
    }

    void imageDelay(Duration delay) {
        imageDelay = delay;
    }
}
