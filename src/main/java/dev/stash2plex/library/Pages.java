package dev.stash2plex.library;

import dev.stash2plex.stash.StashException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/// Everything that Stash gives page by page.
///
/// As many pages as are expected are always some ahead of what is taken over, so that Stash never waits for us: not
/// for a page that is being filed, and not for a JVM that has only just started and is slow at first.
///
/// @param size of a full page
/// @param read reads the page with a number, the first being 1
record Pages<T>(int size, IntFunction<List<T>> read) {
    private static final int AHEAD = 8;

    /// @param expected how many there are in all, about; what is beyond that is read too
    /// @param take what to do with each, in the order of the pages
    /// @throws StashException if a page cannot be read; those before it have been taken
    void forEach(int expected, Consumer<T> take) {
        int expectedPages = Math.ceilDiv(expected, size);
        var ahead = new ArrayDeque<CompletableFuture<List<T>>>();
        int requested = 0;
        List<T> page;
        do {
            while (ahead.isEmpty() || (ahead.size() < AHEAD && requested < expectedPages)) {
                ahead.add(request(++requested));
            }
            page = join(ahead.remove());
            page.forEach(take);
        } while (page.size() == size);
    }

    private CompletableFuture<List<T>> request(int number) {
        return CompletableFuture.supplyAsync(() -> read.apply(number), Thread::startVirtualThread);
    }

    private static <T> T join(CompletableFuture<T> page) {
        try {
            return page.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StashException known ? known : e;
        }
    }
}
