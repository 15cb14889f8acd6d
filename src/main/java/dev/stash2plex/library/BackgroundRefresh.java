package dev.stash2plex.library;

import dev.stash2plex.config.LibrarySettings;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Keeps the index fresh while nobody asks: one thread that fills it, then looks for changes again and again, and
/// reads everything anew when Stash has scanned, since a scan can move files without touching their scenes.
final class BackgroundRefresh implements AutoCloseable {
    private static final System.Logger LOGGER = System.getLogger(BackgroundRefresh.class.getName());

    private final IndexKeeper keeper;
    private final SharedLook fills;
    private final SharedLook changes;
    private final LibrarySettings settings;
    private final InstantSource clock;
    private final Semaphore scanned = new Semaphore(0);
    private @Nullable Thread thread;

    BackgroundRefresh(
            IndexKeeper keeper, SharedLook fills, SharedLook changes, LibrarySettings settings, InstantSource clock) {
        this.keeper = keeper;
        this.fills = fills;
        this.changes = changes;
        this.settings = settings;
        this.clock = clock;
    }

    synchronized void start() {
        thread = Thread.ofVirtual().name("library").start(this::run);
    }

    /// Has everything read anew soon.
    void scanned() {
        scanned.release();
    }

    @Override
    public synchronized void close() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void run() {
        boolean failed = false;
        boolean fill = true;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Reads.join((fill ? fills : changes).underWayOrSince(clock.instant()));
                if (keeper.arePerformersDue()) {
                    keeper.fillPerformers();
                }
                failed = false;
            } catch (RuntimeException e) {
                if (!failed) {
                    LOGGER.log(
                            System.Logger.Level.WARNING,
                            "the library could not be read; trying again every " + settings.refresh(),
                            Map.of("stash", e.toString()));
                }
                failed = true;
            }
            fill = waitForScan() || keeper.isFillDue();
        }
    }

    /// Waits until it is time to look again, and tells whether that is because of a scan.
    private boolean waitForScan() {
        try {
            boolean scan = scanned.tryAcquire(settings.refresh().toMillis(), TimeUnit.MILLISECONDS);
            scanned.drainPermits();
            return scan;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
