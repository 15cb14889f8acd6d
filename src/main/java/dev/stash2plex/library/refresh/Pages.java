package dev.stash2plex.library.refresh;

import dev.stash2plex.library.filing.Reading;
import dev.stash2plex.library.filing.Register;
import dev.stash2plex.time.Time;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// Everything that Stash gives page by page, by ascending ids: a page begins after the last id of the one before it, so
/// that scenes which come and go in the meantime move nothing. While a page is filed, the next one is read.
///
/// @param <T> what a page holds
@SuppressWarnings("FutureReturnValueIgnored") // a page's failure goes to its waiter
final class Pages<T> {
    private final String what;
    private final Source<T> source;
    private final ToIntFunction<T> id;
    private final int size;
    private final Register register;
    private final Persistence persistence;
    private final Runnable between;
    private final Time time;

    /// @param what for the log
    /// @param source reads a page
    /// @param id of one that a page holds
    /// @param between what else has to be done now and then, called after each page
    Pages(
            String what,
            Source<T> source,
            ToIntFunction<T> id,
            int size,
            Register register,
            Persistence persistence,
            Runnable between,
            Time time) {
        this.what = what;
        this.source = source;
        this.id = id;
        this.size = size;
        this.register = register;
        this.persistence = persistence;
        this.between = between;
        this.time = time;
    }

    /// Files all pages.
    ///
    /// @throws CancellationException if the thread is interrupted
    void forEach(Filing<T> filing) {
        var next = ask(0);
        try {
            boolean last = false;
            while (!last) {
                try (var page = join(next)) {
                    last = page.upTo() == Integer.MAX_VALUE;
                    if (!last) {
                        next = ask(page.upTo());
                    }
                    filing.file(page);
                }
                between.run();
            }
        } finally {
            next.cancel(true);
            next.whenComplete(Pages::close);
        }
    }

    private CompletableFuture<Page<T>> ask(int above) {
        var page = new CompletableFuture<Page<T>>();
        var thread = time.start("page", () -> {
            try {
                var read = persistence.untilDone(what, read(above));
                if (!page.complete(read)) {
                    read.close();
                }
            } catch (Throwable e) {
                page.completeExceptionally(e);
            }
        });
        page.whenComplete((read, failure) -> {
            if (page.isCancelled()) {
                thread.interrupt();
            }
        });
        return page;
    }

    private Supplier<Page<T>> read(int above) {
        return () -> {
            var reading = register.begin();
            try {
                var items = source.read(above, size);
                boolean last = items.size() < size;
                int upTo = last ? Integer.MAX_VALUE : id.applyAsInt(items.getLast());
                return new Page<>(reading, above, upTo, items);
            } catch (Throwable e) {
                reading.close();
                throw e;
            }
        };
    }

    /// A page that arrives after its reader gave up is not filed, but its reading ends.
    private static <T> void close(@Nullable Page<T> page, @Nullable Throwable failure) {
        if (page != null) {
            page.close();
        }
    }

    private static <T> Page<T> join(CompletableFuture<Page<T>> page) {
        try {
            return page.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the service is stopping");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        }
    }

    /// Asks Stash for a page.
    @FunctionalInterface
    interface Source<T> {
        List<T> read(int above, int most);
    }

    /// What to do with a page.
    @FunctionalInterface
    interface Filing<T> {
        void file(Page<T> page);
    }

    /// @param above the id that the page begins after
    /// @param upTo the id that it ends with; the greatest number for the last page
    record Page<T>(Reading reading, int above, int upTo, List<T> items) implements AutoCloseable {
        @Override
        public void close() {
            reading.close();
        }
    }
}
