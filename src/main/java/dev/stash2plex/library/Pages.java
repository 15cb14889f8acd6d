package dev.stash2plex.library;

import dev.stash2plex.stash.StashException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/// Everything that Stash gives page by page.
///
/// If the first page is full, the next two are always on their way: one is waited for, which only the network and
/// Stash can speed up, while the one before it is parsed and taken over. Beyond the end a page is empty and costs
/// Stash next to nothing.
///
/// @param size of a full page
/// @param read reads the page with a number, the first being 1
record Pages<T>(int size, IntFunction<List<T>> read) {
    private static final int AHEAD = 2;

    /// @param take what to do with each, in the order of the pages
    /// @throws StashException if a page cannot be read; those before it have been taken
    void forEach(Consumer<T> take) {
        List<T> page = read.apply(1);
        var ahead = new ArrayDeque<CompletableFuture<List<T>>>();
        for (int number = 2; page.size() == size; number++) {
            request(number, ahead);
            page.forEach(take);
            page = join(ahead.remove());
        }
        page.forEach(take);
    }

    private void request(int number, Queue<CompletableFuture<List<T>>> ahead) {
        while (ahead.size() < AHEAD) {
            int next = number + ahead.size();
            ahead.add(CompletableFuture.supplyAsync(() -> read.apply(next), Thread::startVirtualThread));
        }
    }

    private static <T> T join(CompletableFuture<T> page) {
        try {
            return page.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StashException known ? known : e;
        }
    }
}
