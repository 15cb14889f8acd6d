package dev.stash2plex.library.refresh;

import dev.stash2plex.call.CallException;
import dev.stash2plex.config.LibrarySettings;
import dev.stash2plex.library.filing.Register;
import dev.stash2plex.library.index.HashIndex;
import dev.stash2plex.stash.Stash;
import dev.stash2plex.time.Time;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// Keeps the index fresh between questions: one thread that reads everything, then looks for changes again and again,
/// finds out what is gone where the numbers differ, and reads everything anew when Stash has scanned, since a scan can
/// move files without touching their scenes.
public final class BackgroundRefresh implements AutoCloseable {
    private static final System.Logger LOGGER = System.getLogger(BackgroundRefresh.class.getName());

    private final FullReading reading;
    private final Looks looks;
    private final LibrarySettings settings;
    private final Time time;
    private final AtomicBoolean someAreGone = new AtomicBoolean();
    private volatile CompletableFuture<Void> scan = new CompletableFuture<>();
    private final FirstReading first = new FirstReading();
    private @Nullable Long scenesRead;
    private @Nullable Long performersRead;
    private @Nullable Long changesRead;
    private @Nullable Thread thread;

    /// @param listener told of each look for changes
    public BackgroundRefresh(
            Stash stash,
            Register register,
            HashIndex index,
            LibrarySettings settings,
            LookListener listener,
            Time time) {
        var horizon = new Horizon(time);
        var look = new Look(stash, register, index, horizon, settings.pageSize(), time);
        this.reading = new FullReading(stash, register, index, horizon, settings, first, this::betweenPages, time);
        this.looks = new Looks(look::look, () -> someAreGone.set(true), listener, time);
        this.settings = settings;
        this.time = time;
    }

    /// The looks for changes.
    public Looks looks() {
        return looks;
    }

    /// The first reading of everything.
    public FirstReading first() {
        return first;
    }

    /// Begins.
    public synchronized void start() {
        thread = time.start("library", this::run);
    }

    /// Has everything read anew soon.
    public void scanned() {
        scan.complete(null);
    }

    @Override
    public synchronized void close() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void run() {
        boolean scanned = false;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                round(scanned);
            } catch (CancellationException e) {
                return;
            } catch (RuntimeException | Error e) {
                LOGGER.log(System.Logger.Level.ERROR, "the library is not kept fresh by a bug", e);
            }
            scanned = waitForScan();
        }
    }

    private void round(boolean scanned) {
        if (scanned || isDue(scenesRead, settings.fullRefresh())) {
            long begun = time.nanos();
            reading.scenes();
            scenesRead = begun;
            first.succeeded();
        }
        followChanges();
        if (isDue(performersRead, settings.fullRefresh())) {
            long begun = time.nanos();
            reading.performers();
            performersRead = begun;
        }
    }

    /// Reading everything takes long; meanwhile what has changed is followed as always.
    private void betweenPages() {
        if (first.isDone() && isDue(changesRead, settings.refresh())) {
            followChanges();
        }
    }

    private void followChanges() {
        changesRead = time.nanos();
        try {
            look();
            if (someAreGone.getAndSet(false)) {
                reading.ids();
                look();
            }
        } catch (CallException e) {
            LOGGER.log(System.Logger.Level.DEBUG, "changes cannot be read", e);
        }
    }

    private void look() {
        try {
            looks.next().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the service is stopping");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof CallException known ? known : new IllegalStateException(e.getCause());
        }
    }

    private boolean isDue(@Nullable Long last, Duration every) {
        return last == null || time.nanos() - last >= every.toNanos();
    }

    /// Waits until it is time to look again, and tells whether that is because of a scan.
    private boolean waitForScan() {
        try {
            time.await(scan, time.in(settings.refresh()));
            scan = new CompletableFuture<>();
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException | ExecutionException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
