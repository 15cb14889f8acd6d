package dev.stash2plex.library;

import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/// Everything that Stash gives page by page.
///
/// Of the pages that are expected, some are always requested ahead of the one that is taken over, so that Stash never
/// waits for us: not for a page that is being filed, and not for a JVM that has only just started and is slow at
/// first. Once a page fails, or is the last, no further one is asked for.
///
/// @param size of a full page
/// @param read reads the page with a number, the first being 1
record Pages<T>(int size, IntFunction<List<T>> read) {
    private static final int AHEAD = 8;

    /// @param expected how many there are in all, about; what is beyond that is read too
    /// @param take what to do with each, in the order of the pages
    /// @throws CallException if a page cannot be read; those before it have been taken
    void forEach(int expected, Consumer<T> take) {
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            forEach(expected, take, threads);
        } finally {
            threads.shutdownNow();
        }
    }

    private void forEach(int expected, Consumer<T> take, Executor threads) {
        int expectedPages = Math.ceilDiv(expected, size);
        var ahead = new ArrayDeque<CompletableFuture<List<T>>>();
        int requested = 0;
        List<T> page;
        do {
            while (ahead.isEmpty() || (ahead.size() < AHEAD && requested < expectedPages)) {
                int number = ++requested;
                ahead.add(CompletableFuture.supplyAsync(() -> read.apply(number), threads));
            }
            page = Reads.join(ahead.remove());
            page.forEach(take);
        } while (page.size() == size);
    }
}
